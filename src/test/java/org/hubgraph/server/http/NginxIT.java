package org.hubgraph.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Nginx;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Program;
import org.hubgraph.testsupport.SocketClient;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A standard HTTP cache in front of two servers, configured as in {@code src/main/nginx}: it revalidates each cached
 * response and returns no stale one. On H2 there is one server. Each test has a cache of its own. Skipped if nginx is not
 * installed.
 */
class NginxIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DOCUMENT = "/graphql?documentId=fund-sizes";
    private static final String TENANTS = "/graphql?query=%7B%20tenants%20%7B%20totalCount%20%7D%20%7D";
    private static final int PAIRS = 100;

    @TempDir
    static Path directory;

    private static final List<PackagedServer> servers = new ArrayList<>();

    @TempDir
    Path cache;

    private Nginx nginx;

    @BeforeAll
    static void startServers() throws Exception {
        Program.required("nginx", "nginx-light");
        var place = Files.createDirectories(directory.resolve("database"));
        var database = TestDatabase.loaded(place);
        for (int number = 0; number < (TestDatabase.isPostgresql() ? 2 : 1); number++) {
            var folder = directory.resolve("server" + number);
            TestUser.CURATOR.addTo(folder);
            servers.add(PackagedServer.launch(folder, database));
            servers.get(number).awaitReady();
        }
    }

    @AfterAll
    static void stopServers() {
        servers.forEach(PackagedServer::close);
    }

    @BeforeEach
    void start() throws IOException {
        nginx = Nginx.start(cache, servers);
    }

    @AfterEach
    void stop() {
        nginx.close();
    }

    @Test
    void whatItKeepsIsAskedAboutAndNeverOld() throws Exception {
        var before = notModified();
        var first = get(DOCUMENT);
        assertEquals("MISS", status(first));

        for (int again = 0; again < 6; again++) {
            var answer = get(DOCUMENT);
            assertEquals("REVALIDATED", status(answer));
            assertArrayEquals(first.body(), answer.body());
        }
        int asked = 0;
        for (int number = 0; number < servers.size(); number++) {
            int own = notModified().get(number) - before.get(number);
            assertTrue(own > 0, servers.get(number).uri() + " was asked");
            asked += own;
        }
        assertEquals(6, asked);
        assertEquals(304, get(DOCUMENT, "If-None-Match", header(first, "ETag")).statusCode());

        var zipped = get(DOCUMENT, "Accept-Encoding", "gzip");
        assertEquals("MISS", status(zipped));
        assertNotEquals(header(first, "ETag"), header(zipped, "ETag"));
        var zippedAgain = get(DOCUMENT, "Accept-Encoding", "gzip");
        assertEquals("REVALIDATED", status(zippedAgain));
        assertArrayEquals(
                first.body(), new GZIPInputStream(new ByteArrayInputStream(zippedAgain.body())).readAllBytes());

        for (String name : List.of("RateLimit", "X-Request-Id", "X-Accel-Expires")) {
            assertEquals("", header(get(DOCUMENT), name), name);
        }
    }

    @Test
    void whatIsWrittenIsShownByTheNextAnswer() throws Exception {
        var seen = new HashSet<String>();
        seen.add(text(get(TENANTS)));
        for (int pair = 0; pair < PAIRS; pair++) {
            write(servers.get(pair % servers.size()), "Kept By Nobody " + pair);

            var answer = get(TENANTS);

            assertEquals("EXPIRED", status(answer));
            assertTrue(seen.add(text(answer)), () -> "seen before: " + text(answer));
            var again = get(TENANTS);
            assertEquals("REVALIDATED", status(again));
            assertEquals(text(answer), text(again));
        }
    }

    @Test
    void somebodysAnswersAndErrorsAreNotKept() throws Exception {
        get(DOCUMENT);
        for (int again = 0; again < 2; again++) {
            var editors = get(DOCUMENT, "Authorization", TestUser.CURATOR.credentials());
            assertEquals("BYPASS", status(editors));
            assertEquals("private, no-cache", header(editors, "Cache-Control"));
            assertEquals("MISS", status(get("/graphql?query=%7B%20hubs(first:%20-1)%20%7B%20totalCount%20%7D%20%7D")));
        }
        assertEquals("REVALIDATED", status(get(DOCUMENT)));
    }

    /** Otherwise a client could put the address of a server of its own into the pages of all others. */
    @Test
    void aPageIsCachedForTheHostOfItsRequestOnly() throws Exception {
        for (String host : List.of("hubs.example", "other.example", "hubs.example")) {
            String page = RestAssured.given()
                    .baseUri(nginx.uri().toString())
                    .header("Host", host)
                    .get("/hubs/ai-tower")
                    .asString();

            assertTrue(page.contains("http://" + host + "/hubs/ai-tower"), page);
            assertEquals(!host.equals("hubs.example"), page.contains("other.example"), page);
        }
    }

    @Test
    void whoFollowsIsToldWithoutDelay() throws Exception {
        String document = "subscription { changed(types: [TENANT]) { cursor } }";
        try (var stream = EventStreamClient.follow(nginx.uri(), document, Map.of());
                var socket = SocketClient.initialised(nginx.uri())) {
            String beginning = stream.awaitLastId();
            socket.subscribe("1", document.replace("])", "], after: \"" + beginning + "\")"), Map.of());

            write(servers.get(0), "Told Through A Proxy");

            assertEquals(
                    stream.next().data().at("/data/changed/cursor"),
                    socket.next().at("/payload/data/changed/cursor"));
        }
    }

    /** The number of such responses of each server. */
    private static List<Integer> notModified() throws Exception {
        var numbers = new ArrayList<Integer>();
        for (var server : servers) {
            var metrics = HTTP.send(
                    HttpRequest.newBuilder(server.uri().resolve("/metrics")).build(), BodyHandlers.ofString());
            double own = metrics.body()
                    .lines()
                    .filter(line -> line.matches("graphql_requests_seconds_count\\{.*status=\"304\".*"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
            numbers.add((int) own);
        }
        return numbers;
    }

    private static void write(PackagedServer server, String name) throws Exception {
        String document = "mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL }],"
                + " kinds: [COMPANY], citations: [{ source: \"g-enews\" }] }) { tenant { id } } }";
        var request = HttpRequest.newBuilder(server.uri().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", TestUser.CURATOR.credentials())
                .POST(HttpRequest.BodyPublishers.ofString(
                        GraphQLCall.json(Map.of("query", document, "variables", Map.of("name", name)))))
                .build();
        String answer = HTTP.send(request, BodyHandlers.ofString()).body();
        assertTrue(answer.contains("\"tenant\":{\"id\""), answer);
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(nginx.uri().resolve(address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String status(HttpResponse<?> response) {
        return header(response, "X-Cache-Status");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
