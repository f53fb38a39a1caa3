package org.hubgraph.database.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.ChangeFollower;
import org.hubgraph.testsupport.CuttingProxy;
import org.hubgraph.testsupport.CuttingProxy.Fatal;
import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.OwnPostgresql;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** PostgreSQL is restarted, frozen, or cut off during a mutation, under a server and its clients. */
@PostgresqlOnly
class DatabaseOutageIT {
    private static final int RESTARTS = Repetitions.of("hubgraph.restarts", 1, 4);
    private static final int FOLLOWERS = 3;
    private static final int DEADLINE_MILLIS = 6_000;
    /** What a client receives before its connection is closed: nothing, or what PostgreSQL or PgBouncer say. */
    private static final List<Fatal> FAREWELLS = Arrays.asList(
            null,
            new Fatal("08P01", "server conn crashed?"),
            new Fatal("57P01", "terminating connection due to administrator command"),
            new Fatal("08P01", "query_wait_timeout"),
            new Fatal("25P03", "terminating connection due to idle-in-transaction timeout"),
            new Fatal("57P02", "terminating connection because of crash of another server process"),
            new Fatal("25P04", "terminating connection due to transaction timeout"),
            new Fatal("57P03", "the database system is shutting down"),
            new Fatal("57P05", "terminating connection due to idle-session timeout"),
            new Fatal("53300", "sorry, too many clients already"));

    /** In each round, another one at each piece. */
    private static final int ROUNDS = Repetitions.of("hubgraph.farewells", 1, FAREWELLS.size());

    /**
     * Sufficient for a busy machine. Without a deadline the requests would never be answered, because the test thaws
     * the database only afterwards.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String FOLLOW = "subscription { changed { node { kind } } }";
    private static final String QUERY = "{ tenants(first: 1) { nodes { name } totalCount } }";
    private static final String CREATE = """
            mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL, language: "en" }],
              kinds: [COMPANY], citations: [{ source: "g-enews" }] }) { tenant { id } } }""";
    private static final String CREATE_SOURCE = """
            mutation { createSource(input: { slug: "g-enews", title: "News", publisher: "A publisher" }) { source { id } } }""";
    private static final String FIND = "query ($name: String!) { search(text: $name) { totalCount } }";

    @TempDir
    static Path directory;

    private static OwnPostgresql database;
    private static CuttingProxy proxy;
    private static PackagedServer server;

    private final Editor editor = new Editor();

    @BeforeAll
    static void start() {
        database = OwnPostgresql.start(directory.resolve("postgresql"));
        proxy = new CuttingProxy(database.port());
        server = PackagedServer.launch(
                directory.resolve("server"),
                database.database(proxy.port()),
                // The last of two equal settings takes effect.
                Editor.settings(
                        "-Dhubgraph.limit.request-milliseconds=" + DEADLINE_MILLIS,
                        "-Dhubgraph.response-cache.enabled=false",
                        // Loading it would take longer than the tests, which read what they write.
                        "-Dhubgraph.packaged-registry.enabled=false"));
        server.awaitReady();
        new Editor().data(server, CREATE_SOURCE, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        server.kill();
        proxy.close();
        database.close();
    }

    @Test
    void subscriptionsOpenAfterAnyNumberOfRestarts() throws Exception {
        String beginning;
        try (var first = EventStreamClient.follow(server.uri(), FOLLOW, Map.of())) {
            beginning = first.awaitLastId();
        }
        var followers = new ArrayList<ChangeFollower>();
        for (int number = 0; number < FOLLOWERS; number++) {
            followers.add(new ChangeFollower(server::uri, false, beginning));
        }
        for (int restart = 1; restart <= RESTARTS; restart++) {
            database.restart();
            String tenant = createInTheEnd("Restart Number " + restart);
            for (var follower : followers) {
                server.await("tell all of " + tenant, () -> follower.seenAt(tenant) != null);
            }
        }
        for (var follower : followers) {
            follower.stop();
            assertNull(follower.failure());
            assertEquals(Set.copyOf(follower.ids()).size(), follower.count(), "Each change comes once");
        }

        // More streams than the pool has connections.
        var streams = new ArrayList<EventStreamClient>();
        for (int number = 0; number < 8; number++) {
            streams.add(EventStreamClient.follow(server.uri(), FOLLOW, Map.of()));
        }
        for (var stream : streams) {
            assertEquals(200, stream.response().statusCode());
            stream.awaitLastId();
        }
        createInTheEnd("After All Restarts");
        for (var stream : streams) {
            assertEquals(
                    "ADDED", stream.next().data().at("/data/changed/node/kind").asText());
            stream.close();
        }
        server.await("be ready", server::isReady);
    }

    @Test
    void theDeadlineHoldsWhileTheDatabaseIsFrozen() throws Exception {
        createInTheEnd("Before The Freeze");
        var threads = Executors.newFixedThreadPool(40);
        database.freeze();
        try {
            long begin = System.nanoTime();
            var codes = new ArrayList<Future<String>>();
            for (int number = 0; number < 40; number++) {
                String name = "Frozen " + number;
                Callable<String> request = number % 4 == 0
                        ? () -> code(create(name))
                        : () -> code(editor.send(server, QUERY, Map.of(), null).json());
                codes.add(threads.submit(request));
            }
            var told = new TreeSet<String>();
            for (var code : codes) {
                told.add(code.get());
            }
            var taken = Duration.ofNanos(System.nanoTime() - begin);

            // All requests come from one client, of which only some run concurrently; the others wait until their time
            // is up.
            assertTrue(Set.of("TIMEOUT", "OUTCOME_UNKNOWN", "LIMIT_EXCEEDED").containsAll(told), told::toString);
            assertTrue(told.contains("TIMEOUT"), told::toString);
            assertTrue(taken.compareTo(PATIENCE) < 0, taken::toString);
            server.await("say that it is alive", server::isLive);
        } finally {
            database.thaw();
            threads.shutdownNow();
        }
        // A mutation that timed out has had no effect, and the server works as before.
        createInTheEnd("After The Freeze");
        for (int number = 0; number < 40; number += 4) {
            String name = "Frozen " + number;
            server.await("create " + name + " once", () -> isCreatedInTheEnd(name));
        }
        server.await("be ready again", () -> server.isReady());
    }

    @Test
    void aMutationThatIsCutOffAnywhereIsNeverToldAsOurFault() throws Exception {
        createInTheEnd("Before All Cuts");
        var told = new TreeSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            for (boolean serverHasIt : new boolean[] {false, true}) {
                boolean late = false;
                for (int piece = 0; !late && piece < 200; piece++) {
                    String name = "Cut " + (serverHasIt ? "Response " : "Request ") + (round * 1_000 + piece) + " Off";
                    var farewell = FAREWELLS.get((piece + round) % FAREWELLS.size());
                    proxy.cutAfter(piece, serverHasIt, farewell);
                    var answer = create(name);
                    late = proxy.wasTooLate();

                    told.add(code(answer));
                    assertTrue(
                            Set.of("", "OUTCOME_UNKNOWN", "TIMEOUT").contains(code(answer)),
                            () -> name + " with " + farewell + ": " + answer);
                    if (!code(answer).isEmpty()) {
                        assertTrue(isCreatedInTheEnd(name));
                    }
                    assertCreatedOnce(name);
                }
                assertTrue(late, "A mutation takes more pieces than were tried");
            }
        }
        assertTrue(told.contains("OUTCOME_UNKNOWN"), told::toString);
    }

    private void assertCreatedOnce(String name) {
        var found = editor.data(server, FIND, Map.of("name", name));
        assertEquals(1, found.at("/search/totalCount").asInt(), name);
    }

    /** Returns the id. */
    private String createInTheEnd(String name) {
        server.await("create " + name, () -> isCreatedInTheEnd(name));
        try {
            return create(name).at("/data/createTenant/tenant/id").asText();
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** Sent with the same key each time, so that it takes effect once. */
    private boolean isCreatedInTheEnd(String name) {
        try {
            return code(create(name)).isEmpty();
        } catch (Exception notYet) {
            return false;
        }
    }

    private JsonNode create(String name) throws IOException, InterruptedException {
        return editor.send(server, CREATE, Map.of("name", name), name.replace(' ', '-'))
                .json();
    }

    /** The code of the first error; empty if there is none. */
    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText("");
    }
}
