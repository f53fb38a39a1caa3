package org.hubgraph.registry.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.TableContents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A snapshot that is restored gives the same registry, row by row. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
@ChangesRegistry
class SnapshotTest {
    /** Tables whose rows a snapshot does not have, and that are written anew. */
    private static final Set<String> OTHERS = Set.of(
            "change",
            "revision",
            "registry_write",
            "flyway_schema_history",
            "merged_part",
            "idempotent_answer",
            "packaged_record",
            "loaded_registry");

    /** Tables that are filled from others when a snapshot is restored. */
    private static final Set<String> DERIVED = Set.of("name_term", "word_variant", "text_term");
    /** Further tables that a snapshot does not have. They are empty in an application without imports and erasures. */
    private static final Set<String> LEFT_OUT = Set.of(
            "erased_slug",
            "import_change",
            "import_key",
            "import_row",
            "import_run",
            "loading",
            "webhook",
            "webhook_progress",
            "webhook_delivery");

    @Inject
    RegistryGenerator generator;

    @Inject
    Snapshots snapshots;

    @Inject
    SnapshotRestoring restoring;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    @Test
    void aRestoredRegistryIsTheSame() throws Exception {
        generator.data();
        var before = folder.resolve("before.zip");
        var manifest = snapshots.write(before);
        var rows = contents();
        var responses = responses();
        assertRefused("the registry is not empty", before);
        EmptiedRegistry.empty(database);
        assertRefused("SHA-256", changed(before, "tenants.jsonl", "\"tenant-001\"", "\"tenant-x01\""));
        assertRefused(
                "schema version", changed(before, SnapshotManifest.NAME, "schemaVersion\" : ", "schemaVersion\" : 9"));
        assertRefused("hubgraph-snapshot-1", changed(before, SnapshotManifest.NAME, "snapshot-1", "snapshot-2"));
        assertEquals(0, contentsOf("hub"));

        long restored = restoring.restore(before, (done, all) -> assertTrue(done <= all), () -> {});

        var after = folder.resolve("after.zip");
        snapshots.write(after);
        assertEquals(manifest.rows(), restored);
        assertTrue(restored > 3_000, () -> restored + " rows");
        assertEquals(files(before), files(after));
        assertEquals(rows, contents());
        assertEquals(responses, responses());
        theHistoryBeginsAnew();
        noKeptSnapshotHasAnErasedPerson();
    }

    private static void noKeptSnapshotHasAnErasedPerson() {
        String people = "/exports/latest/people.jsonl";
        var before = RestAssured.given().get(people);
        String tag = before.header("ETag");
        assertTrue(before.asString().contains("\"person-001\""));
        var person = GraphQLCall.data("{ person(slug: \"person-001\") { id version } }")
                .get("person");
        Edits.erase(person);

        var after = RestAssured.given()
                .header("Range", "bytes=0-")
                .header("If-Range", tag)
                .get(people);

        assertEquals(200, after.statusCode());
        assertFalse(after.asString().contains("person-001"));
        assertTrue(after.asString().contains("erasedOn\":\"2"));
    }

    /** A new table is added to snapshots, or to one of the lists above. */
    @Test
    void everyTableIsInASnapshotOrLeftOutOnPurpose() throws SQLException {
        var known = new TreeSet<>(OTHERS);
        known.addAll(DERIVED);
        known.addAll(LEFT_OUT);
        for (var table : SnapshotTable.values()) {
            known.add(table.table());
        }

        var found = new TreeSet<String>();
        for (String table : new TableContents(database).fingerprints().keySet()) {
            String name = table.toLowerCase(Locale.ROOT);
            if (!name.endsWith("_history") || name.equals("flyway_schema_history")) {
                found.add(name);
            }
        }
        assertEquals(known, found);
    }

    private void theHistoryBeginsAnew() {
        var tenant = GraphQLCall.data("{ tenant(slug: \"tenant-001\") { id version } }")
                .get("tenant");
        var input = Map.of(
                "id", tenant.get("id").textValue(),
                "version", tenant.get("version").intValue(),
                "email", "new@one.example");
        GraphQLCall.data(
                "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { email } } }",
                Map.of("input", input));

        var history = GraphQLCall.data(
                        "{ tenant(slug: \"tenant-001\") { history(first: 10) { nodes { kind fields { field } } } } }")
                .at("/tenant/history/nodes");

        assertEquals(1, history.size(), history::toString);
        assertEquals("CHANGED", history.at("/0/kind").textValue());
        assertTrue(history.toString().contains("email"), history::toString);
    }

    private void assertRefused(String reason, Path snapshot) {
        var unfit = assertThrows(UnfitSnapshot.class, () -> restoring.restore(snapshot, (done, all) -> {}, () -> {}));
        assertTrue(unfit.getMessage().contains(reason), unfit::getMessage);
    }

    /** A copy of a snapshot in which one file has another text. */
    private Path changed(Path snapshot, String name, String from, String to) throws IOException {
        var copy = folder.resolve("changed.zip");
        try (var zip = new ZipFile(snapshot.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                String written = entry.getName().equals(name) ? text.replace(from, to) : text;
                assertEquals(entry.getName().equals(name), !written.equals(text), entry.getName());
                out.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        return copy;
    }

    /** The texts of all files but the manifest, which names the version of the registry. */
    private static Map<String, String> files(Path snapshot) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipFile(snapshot.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals(SnapshotManifest.NAME)) {
                    files.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    /** All tables that a snapshot has, and those that are derived from them. */
    private Map<String, String> contents() throws SQLException {
        var contents = new TreeMap<String, String>();
        new TableContents(database).fingerprints().forEach((table, rows) -> {
            String name = table.toLowerCase(Locale.ROOT);
            if (!OTHERS.contains(name) && !name.endsWith("_history")) {
                contents.put(name, rows);
            }
        });
        return contents;
    }

    private int contentsOf(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Responses that read most tables, with their relations. */
    private static Map<String, String> responses() {
        var documents = new LinkedHashMap<String, String>();
        documents.put(
                "hubs",
                "{ hubs { nodes { id slug version updatedAt names { text kind language } city country parent { slug }"
                        + " services { kind } tenancies(first: 3) { nodes { id tenant { slug } since } }"
                        + " backings(first: 3) { nodes { id kind } } externalIds { value } } } }");
        documents.put(
                "tenants",
                "{ tenants { nodes { id slug kinds sectors { slug } foundedOn country"
                        + " externalIds { scheme value } } } }");
        documents.put(
                "people", "{ people { nodes { id slug fieldsOfWork affiliations(first: 5) { nodes { id role } } } } }");
        documents.put("funds", "{ funds { nodes { id slug level } } }");
        documents.put("search", "{ search(text: \"lab\", first: 50) { nodes { id name } } }");
        var responses = new HashMap<String, String>();
        documents.forEach((name, document) -> {
            var response = RestAssured.given()
                    .queryParam("query", document)
                    .queryParam("format", name.equals("search") ? "json" : "jsonl")
                    .get("/graphql");
            assertEquals(200, response.statusCode(), () -> document + response.asString());
            responses.put(name, response.asString());
        });
        return responses;
    }
}
