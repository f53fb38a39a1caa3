package org.hubgraph.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Http2Frames;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Clients that do not read their responses: what waits for them is limited, the health check responds meanwhile, and
 * nothing remains after they disconnect.
 */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class UnreadResponsesTest {
    private static final int CLIENT_WAITING = ConfiguredServer.CLIENT_WAITING_BYTES;
    private static final int CHANGES = 8;

    /** Several megabytes: more than the operating system buffers for a client that does not read. */
    private static final String LARGE = GraphQLCall.json(Map.of(
            "query",
            IntStream.range(0, 200)
                    .mapToObj(i -> "r" + i + ": reason")
                    .collect(Collectors.joining(" ", "{ changes(last: " + CHANGES + ") { nodes { ", " } } }"))));

    @Inject
    ByteBudgets budgets;

    @Inject
    MeterRegistry metrics;

    private SlowClient client;
    /** Bytes of the large response; 0 before it has been requested. */
    private static int size;

    @BeforeEach
    void begin() throws InterruptedException {
        if (size == 0) {
            IntStream.range(0, CHANGES).forEach(UnreadResponsesTest::write);
        }
        client = new SlowClient(budgets);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        client.leave();
    }

    private static void write(int number) {
        var input = Edits.cited(
                "names",
                List.of(Map.of("text", "Much To Read " + number, "language", "en", "kind", "OFFICIAL")),
                "kinds",
                List.of("COMPANY"));
        var answer = GraphQLCall.json(GraphQLCall.response(
                Map.of("Authorization", TestUser.CURATOR.credentials()),
                "mutation ($input: CreateTenantInput!, $reason: String) {"
                        + " createTenant(input: $input, reason: $reason) { tenant { id } } }",
                Map.of("input", input, "reason", "한".repeat(1_000)),
                null));
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
    }

    /** Requests the large response, which is cached afterwards. */
    private void warm() throws IOException {
        size = client.connect()
                .send(SlowClient.head(LARGE.length()))
                .send(LARGE)
                .answer()
                .body()
                .length;
        assertTrue(size > 4_000_000 && size < CLIENT_WAITING / 3, size + " bytes");
    }

    @Test
    void responsesThatAreNotReadAreBoundedAndCut() throws Exception {
        warm();
        var slow = new ArrayList<RawConnection>();
        for (int i = 0; i < 15; i++) {
            slow.add(client.connect().send(SlowClient.head(LARGE.length())).send(LARGE));
            assertTrue(
                    budgets.waiting().total() <= CLIENT_WAITING,
                    "" + budgets.waiting().total());
        }
        SlowClient.await(() -> budgets.waiting().total() > CLIENT_WAITING / 2);
        SlowClient.assertHealthy();
        assertEquals(
                "Query", GraphQLCall.data("{ __typename }").get("__typename").asText());

        // The client reads nothing; what waited is released nevertheless.
        SlowClient.await(() -> budgets.waiting().total() == 0);
    }

    /** Files and pages of the server, too: the client never increases the window of the connection (64 KiB). */
    @ParameterizedTest
    @ValueSource(strings = {"/docs/importing", "/graphiql/examples.json"})
    void filesThatAreNotReadAreBoundedAndCut(String path) throws Exception {
        RestAssured.given().header("Accept-Encoding", "gzip").get(path).then().statusCode(200);
        var connection = client.connect();
        connection.send(Http2Frames.BEGINNING);
        for (int stream = 1; stream < 160; stream += 2) {
            connection.send(request(stream, true, "GET", path, "accept-encoding", "gzip"));
        }
        SlowClient.await(() -> budgets.waiting().total() > 1_000_000);
        assertTrue(
                budgets.waiting().total() <= CLIENT_WAITING,
                "" + budgets.waiting().total());
        SlowClient.assertHealthy();

        SlowClient.await(() -> budgets.waiting().total() == 0);
    }

    /** One large response for each stream; the client never increases the window of the connection (64 KiB). */
    @Test
    void eventStreamsThatAreNotReadAreCountedAndCut() throws Exception {
        var open = metrics.get("graphql.subscriptions").gauge();
        SlowClient.await(() -> open.value() == 0);
        String follow = GraphQLCall.json(Map.of(
                "query",
                IntStream.range(0, 190)
                        .mapToObj(i -> "r" + i + ":reason")
                        .collect(Collectors.joining(" ", "subscription{changed(types:[TENANT]){node{", "}}}"))));
        var connection = client.connect();
        connection.send(Http2Frames.BEGINNING);
        for (int stream = 1; stream < 2 * ConfiguredServer.LONG_CONNECTIONS; stream += 2) {
            connection
                    .send(request(
                            stream,
                            false,
                            "POST",
                            "/graphql",
                            "content-type",
                            "application/json",
                            "accept",
                            "text/event-stream"))
                    .send(Http2Frames.body(stream, follow));
        }
        SlowClient.await(() -> open.value() == ConfiguredServer.LONG_CONNECTIONS);

        write(CHANGES);

        SlowClient.await(() -> budgets.waiting().total() > 500_000);
        SlowClient.await(() -> {
            long waiting = budgets.waiting().total();
            assertTrue(waiting <= CLIENT_WAITING, "" + waiting);
            return waiting == 0;
        });
        assertEquals(0, open.value());
    }

    /** A snapshot is sent from a file, which is open meanwhile. */
    @Test
    void snapshotsThatAreNotReadAreClosed() throws Exception {
        int bytes = RestAssured.get("/exports/latest").asByteArray().length;
        assertTrue(bytes > 70_000, bytes + " bytes");
        assertEquals(0, openSnapshots());
        var connection = client.connect();
        connection.send(Http2Frames.BEGINNING);
        for (int stream = 1; stream < 80; stream += 2) {
            connection.send(request(stream, true, "GET", "/exports/latest"));
        }
        SlowClient.await(() -> openSnapshots() > 0);

        SlowClient.await(() -> openSnapshots() == 0);
    }

    private static long openSnapshots() {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(file -> target(file).endsWith("snapshot.zip")).count();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    /** The client never increases the window of the stream (64 KiB). */
    @Test
    void aStreamOfHttp2ThatIsNotReadIsCut() throws Exception {
        warm();
        var connection = client.connect();
        connection.send(Http2Frames.BEGINNING);
        for (int stream = 1; stream < 40; stream += 2) {
            connection
                    .send(request(stream, false, "POST", "/graphql", "content-type", "application/json"))
                    .send(Http2Frames.body(stream, LARGE));
        }
        SlowClient.await(() -> budgets.waiting().total() > CLIENT_WAITING / 2);
        assertTrue(
                budgets.waiting().total() <= CLIENT_WAITING + 20 * 8_192,
                "" + budgets.waiting().total());
        SlowClient.assertHealthy();

        SlowClient.await(() -> budgets.waiting().total() == 0);
    }

    /**
     * The beginning of a request over HTTP/2.
     *
     * @param end whether the request has no body
     * @param more names and values of further fields
     */
    private static byte[] request(int stream, boolean end, String method, String path, String... more) {
        var fields = Stream.of(":method", method, ":scheme", "http", ":path", path, ":authority", "localhost");
        return Http2Frames.head(
                stream, end, Stream.concat(fields, Stream.of(more)).toArray(String[]::new));
    }
}
