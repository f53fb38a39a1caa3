package org.hubgraph.registry.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.hubgraph.testsupport.Curation.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Many editors change one entry concurrently: the history contains each acknowledged update. On PostgreSQL they write
 * through two servers, on H2 through one.
 */
@ThoroughOnly
class ConcurrentUpdatesIT {
    private static final int UPDATES = Repetitions.of("hubgraph.updates", 80, 600);
    /** Every third update adds a citation; an object has at most 1,000. */
    private static final int CITING = 3;

    private static final int CLIENTS = 16;
    /**
     * Maximum pause after the first conflict; it doubles after each further one, so that clients do not conflict again
     * at once.
     */
    private static final int PAUSE_MILLIS = 10;
    /** Rounds in which all clients update the same version concurrently, so that all but one of them conflict. */
    private static final int ROUNDS = UPDATES / 100;

    private static final int MOST_DOUBLINGS = 5;
    /** Every fiftieth update is sent again after its response, to the other server if there is one. */
    private static final int SENT_AGAIN = 50;

    private static final String OURS = "update ";
    private static final String SLUG = "infinigence-ai";
    private static final String READ = "{ tenant(slug: \"" + SLUG + "\") { version } }";
    private static final String UPDATE = """
        mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version listedIn } } }\
        """;
    private static final String LAST = "{ tenant(slug: \"" + SLUG + "\") { version listedIn citations { quote } } }";
    private static final String HISTORY = """
        query ($after: String) { tenant(slug: "%s") { history(first: 200, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { kind version fields { field before after } } } } }
        """.formatted(SLUG);

    @TempDir
    Path directory;

    private final Editor editor = new Editor();
    private final Random random = new Random(Seed.of(ConcurrentUpdatesIT.class));
    private final PackagedServer[] servers = new PackagedServer[TestDatabase.isPostgresql() ? 2 : 1];
    private final AtomicInteger updates = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();
    /** The acknowledged updates, by the version in the response. */
    private final Map<Integer, String> acknowledged = new ConcurrentSkipListMap<>();

    @BeforeEach
    void start() {
        var database = TestDatabase.loaded(directory);
        for (int number = 0; number < servers.length; number++) {
            servers[number] =
                    PackagedServer.launch(directory.resolve(String.valueOf(number)), database, Editor.settings());
        }
        for (var server : servers) {
            server.awaitReady();
        }
    }

    @AfterEach
    void stop() {
        for (var server : servers) {
            server.kill();
        }
    }

    @Test
    void ofManyNoneIsLost() throws Exception {
        int first = version(0);

        for (int round = 0; round < ROUNDS; round++) {
            var start = new CyclicBarrier(CLIENTS);
            int version = version(0);
            withAllClients(server -> {
                start.await();
                update(updates.getAndIncrement(), server, version);
            });
        }
        assertTrue(conflicts.get() >= ROUNDS * (CLIENTS - 1), () -> "of one version came " + conflicts + " conflicts");
        withAllClients(this::updateUntilAllAreDone);

        assertEquals(UPDATES, acknowledged.size(), "each has a version of its own");
        var last = editor.data(servers[0], LAST, Map.of()).get("tenant");
        assertEquals(first + UPDATES, last.get("version").asInt());
        assertEquals(acknowledged.get(first + UPDATES), last.get("listedIn").asText());
        assertEquals(acknowledged, listed(history(), first));
        var quotes = GraphQLCall.texts(last.get("citations"), "/quote");
        quotes.removeIf(quote -> !quote.startsWith(OURS));
        assertEquals(
                sorted(acknowledged.values().stream()
                        .filter(ConcurrentUpdatesIT::isCited)
                        .toList()),
                sorted(quotes));
        System.out.println(UPDATES + " updates, " + conflicts + " conflicts");
    }

    private int version(int server) {
        return editor.data(servers[server], READ, Map.of())
                .at("/tenant/version")
                .asInt();
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** An action of a client on one of the servers. */
    private interface Work {
        void with(int server) throws Exception;
    }

    private void withAllClients(Work todo) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var work = IntStream.range(0, CLIENTS)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        todo.with(client % servers.length);
                        return null;
                    })
                    .toList();
            for (var done : clients.invokeAll(work)) {
                done.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void updateUntilAllAreDone(int server) throws Exception {
        for (int number = updates.getAndIncrement(); number < UPDATES; number = updates.getAndIncrement()) {
            update(number, server, version(server));
        }
    }

    /** Updates from the given version and, after each conflict, from the version in the error. */
    private void update(int number, int server, int from) throws Exception {
        String text = OURS + number;
        int version = from;
        int conflictsOfThis = 0;
        while (true) {
            String key = number % SENT_AGAIN == 0 ? number + "-" + version : null;
            var input = input(text, version);
            var reply = editor.send(servers[server], UPDATE, Map.of("input", input), key);
            var answer = reply.json();
            if (answer.has("errors")) {
                version = currentVersion(answer, text, version);
                Thread.sleep(random.nextInt(PAUSE_MILLIS << Math.min(conflictsOfThis++, MOST_DOUBLINGS)));
                continue;
            }
            var tenant = answer.at("/data/updateTenant/tenant");
            assertEquals(version + 1, tenant.get("version").asInt());
            assertEquals(text, tenant.get("listedIn").asText());
            acknowledged.put(version + 1, text);
            if (key != null) {
                var again = editor.send(servers[servers.length - 1 - server], UPDATE, Map.of("input", input), key);
                assertEquals(new Editor.Reply(reply.status(), true, reply.body()), again);
            }
            return;
        }
    }

    private static Map<String, ?> input(String text, int version) {
        var citation = Map.of("source", "g-enews", "quote", text, "quoteLanguage", "en");
        return Map.of(
                "id",
                SLUG,
                "version",
                version,
                "listedIn",
                text,
                "citations",
                isCited(text) ? List.of(citation) : List.of());
    }

    private static boolean isCited(String text) {
        return Integer.parseInt(text.substring(OURS.length())) % CITING == 0;
    }

    private int currentVersion(JsonNode answer, String text, int version) {
        assertEquals(1, answer.get("errors").size(), answer::toString);
        var conflict = answer.at("/errors/0/extensions");
        assertEquals("CONFLICT", conflict.path("code").asText(), answer::toString);
        assertEquals(text, conflict(answer, "listedIn").get("yours").asText(), answer::toString);
        int current = conflict.get("currentVersion").asInt();
        assertTrue(current > version, answer::toString);
        assertTrue(conflict(answer, "listedIn").get("current").asText().startsWith(OURS), answer::toString);
        conflicts.incrementAndGet();
        return current;
    }

    private List<JsonNode> history() {
        var changes = new ArrayList<JsonNode>();
        var variables = new HashMap<String, Object>();
        JsonNode page;
        do {
            page = editor.data(servers[servers.length - 1], HISTORY, variables).at("/tenant/history");
            page.get("nodes").forEach(changes::add);
            variables.put("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return changes;
    }

    /**
     * The values of {@code listedIn} in the history, by version, after the first one. Fails if the changes are not in
     * the order of versions, if a version is missing, or if a change does not start at the value where the previous one
     * ended.
     */
    private static Map<Integer, String> listed(List<JsonNode> changes, int first) {
        var listed = new TreeMap<Integer, String>();
        String before = "null";
        for (int version = first + 1; version < changes.size(); version++) {
            var change = changes.get(version);
            assertEquals(version, change.get("version").asInt(), change::toString);
            assertEquals("CHANGED", change.get("kind").asText());
            assertEquals(1, change.get("fields").size(), change::toString);
            var field = change.get("fields").get(0);
            assertEquals("listedIn", field.get("field").asText());
            assertEquals(before, field.get("before").asText());
            before = field.get("after").asText();
            listed.put(version, before);
        }
        return listed;
    }
}
