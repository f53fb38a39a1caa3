package org.hubgraph.server.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class SnapshotEndpointTest {
    private static final String LATEST = "/exports/latest";

    @Inject
    RegistryGenerator generator;

    @BeforeEach
    void rows() {
        generator.data();
    }

    private static Response ok(String path) {
        var response = given().get(path);
        assertEquals(200, response.statusCode(), response::asString);
        return response;
    }

    @Test
    void theZipHasTheFilesOfItsManifest() throws IOException {
        var zip = ok(LATEST);

        var files = unzipped(zip.asByteArray());
        var manifest = GraphQLCall.parsed(files.get("manifest.json"));
        var alone = ok(LATEST + "/manifest.json");
        assertEquals("application/json", alone.contentType());
        assertEquals(files.get("manifest.json"), alone.asString());
        assertEquals("application/zip", zip.contentType());
        assertEquals("attachment; filename=\"hubgraph-snapshot.zip\"", zip.header("Content-Disposition"));
        for (JsonNode file : manifest.get("files")) {
            String content = files.remove(file.get("name").textValue());
            assertEquals(file.get("rows").asLong(), content.lines().count(), file::toString);
        }
        assertEquals(1, files.size(), files.keySet()::toString);
        // Changes after the cursor are not in the snapshot: there are none.
        var later = GraphQLCall.data(
                "query ($after: String) { changes(after: $after) { nodes { id } } }",
                Map.of("after", manifest.get("changesCursor").textValue()));
        assertEquals(0, later.at("/changes/nodes").size());
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void idsAreThoseOfTheApi() throws IOException {
        var files = unzipped(ok(LATEST).asByteArray());
        var hub = GraphQLCall.parsed(files.get("hubs.jsonl").lines().findFirst().orElseThrow());
        var tenancy = GraphQLCall.parsed(
                files.get("tenancies.jsonl").lines().findFirst().orElseThrow());

        var data = GraphQLCall.data(
                "query ($hub: ID!, $tenancy: ID!) { node(id: $hub) { ... on Hub { slug } }"
                        + " tenancy: node(id: $tenancy) { ... on Tenancy { hub { id } tenant { id } } } }",
                Map.of(
                        "hub",
                        hub.get("id").textValue(),
                        "tenancy",
                        tenancy.get("id").textValue()));

        assertEquals(hub.get("slug"), data.at("/node/slug"));
        assertEquals(tenancy.get("hubId"), data.at("/tenancy/hub/id"));
        assertEquals(tenancy.get("tenantId"), data.at("/tenancy/tenant/id"));
    }

    @Test
    void theTarHasTheSameFiles() throws IOException {
        var zip = unzipped(ok(LATEST).asByteArray());
        var tar = ok(LATEST + "?format=tar.gz");

        var files = new LinkedHashMap<String, String>();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(tar.asByteArray()))) {
            byte[] header = in.readNBytes(512);
            while (header[0] != 0) {
                String name = new String(header, 0, 100, StandardCharsets.US_ASCII).trim();
                int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.US_ASCII), 8);
                files.put(name, new String(in.readNBytes(size), StandardCharsets.UTF_8));
                in.readNBytes((512 - size % 512) % 512);
                header = in.readNBytes(512);
            }
            assertEquals(512, in.readAllBytes().length);
        }
        assertEquals("application/gzip", tar.contentType());
        assertEquals(zip, files);
        assertEquals("manifest.json", files.keySet().iterator().next());
        assertArrayEquals(
                tar.asByteArray(),
                given().accept("application/gzip").get(LATEST).asByteArray());
        given().accept("application/gzip;q=0.1, application/zip")
                .get(LATEST)
                .then()
                .contentType("application/zip");
    }

    @Test
    void eachTableIsASpreadsheetToo() throws IOException {
        var lines = ok(LATEST + "/funds.jsonl").asString().lines().toList();
        var csv = new String(ok(LATEST + "/funds.csv").asByteArray(), StandardCharsets.UTF_8);

        assertTrue(csv.startsWith("\uFEFFid,"), csv);
        assertEquals(lines.size() + 1, csv.lines().count());
        for (String line : lines) {
            assertTrue(csv.contains(GraphQLCall.parsed(line).get("slug").textValue()));
        }
        assertTrue(ok(LATEST + "/hubs.xlsx").asByteArray().length > 1_000);
        for (String missing : new String[] {"nothing.csv", "hubs.pdf", "hubs", "..%2Fsnapshot.zip", ".csv"}) {
            assertEquals(
                    404,
                    given().urlEncodingEnabled(false)
                            .get(LATEST + "/" + missing)
                            .statusCode(),
                    missing);
        }
        assertEquals(400, given().get(LATEST + "?format=rar").statusCode());
        assertEquals(405, given().post(LATEST).statusCode());
    }

    @Test
    void aDownloadIsResumedAndNotRepeated() {
        var whole = ok(LATEST);
        byte[] bytes = whole.asByteArray();
        String tag = whole.header("ETag");
        int half = bytes.length / 2;

        var rest = given().header("Range", "bytes=" + half + "-")
                .header("If-Range", tag)
                .get(LATEST);
        var other = given().header("Range", "bytes=" + half + "-")
                .header("If-Range", "\"old\"")
                .get(LATEST);

        assertEquals(206, rest.statusCode());
        assertArrayEquals(Arrays.copyOfRange(bytes, half, bytes.length), rest.asByteArray());
        assertEquals("bytes " + half + "-" + (bytes.length - 1) + "/" + bytes.length, rest.header("Content-Range"));
        assertEquals(200, other.statusCode());
        assertArrayEquals(bytes, other.asByteArray());
        assertEquals(304, given().header("If-None-Match", tag).get(LATEST).statusCode());
        assertEquals(
                416,
                given().header("Range", "bytes=" + bytes.length + "-")
                        .get(LATEST)
                        .statusCode());
        var head = given().head(LATEST);
        assertEquals(Integer.toString(bytes.length), head.header("Content-Length"));
        assertEquals("bytes", head.header("Accept-Ranges"));
    }
}
