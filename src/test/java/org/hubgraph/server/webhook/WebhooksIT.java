package org.hubgraph.server.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.WebhookReceiver;
import org.hubgraph.testsupport.WebhookReceiver.Answer;
import org.hubgraph.testsupport.WebhookReceiver.Delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Two servers with one PostgreSQL are killed (SIGKILL) in turn while clients write and a receiver fails at random. Each
 * webhook gets each change, those of one object in their order, signed with its own secret.
 */
@PostgresqlOnly
class WebhooksIT {
    private static final int WEBHOOKS = Repetitions.of("hubgraph.receivers", 5, 100);
    private static final int KILLS = Repetitions.of("hubgraph.receiver-kills", 1, 3);
    private static final int WRITERS = 3;
    private static final int LEAST_CHANGES = 10;
    /** Of each writer after four changes, so that the deliveries of so many webhooks end soon. */
    private static final int PAUSE_MILLIS = Repetitions.of("hubgraph.receiver-pause", 100, 6_000);

    private static final int FAILING_PERCENT = 5;
    private static final long PATIENCE = 300_000_000_000L;

    private static final String CREATE = """
            mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL, language: "en" }],
              kinds: [COMPANY], citations: [{ source: "g-enews" }] }) { tenant { id version } } }""";
    private static final String UPDATE = """
            mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { id version } } }""";
    private static final String VERSION = "query ($id: ID!) { node(id: $id) { ... on Tenant { id version } } }";
    private static final String CHANGES = """
            query ($after: String) { changes(types: [TENANT], first: 200, after: $after) {
              pageInfo { hasNextPage endCursor } nodes { subjectId version } } }""";

    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.loaded();
    private final PackagedServer[] servers = new PackagedServer[2];
    private final Editor editor = new Editor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(Seed.of(WebhooksIT.class));
    /** The server that is not being killed. */
    private volatile int alive;

    private volatile boolean over;

    @BeforeEach
    void start() {
        launch(0);
        launch(1);
        servers[0].awaitReady();
        servers[1].awaitReady();
    }

    private void launch(int number) {
        servers[number] = PackagedServer.launch(
                directory.resolve("server" + number),
                database,
                Editor.settings(
                        "-Dquarkus.security.users.embedded.roles." + Editor.NAME + "=editor,admin",
                        "-Dhubgraph.webhooks.allowed-networks=127.0.0.1",
                        "-Dhubgraph.webhooks.timeout-milliseconds=1000",
                        "-Dhubgraph.webhooks.retry-milliseconds=100"));
    }

    @AfterEach
    void stop() {
        over = true;
        for (var server : servers) {
            server.kill();
        }
        receiver.close();
    }

    @Test
    void eachChangeIsDeliveredInOrderAndSignedOverKills() throws Exception {
        String beginning = editor.data(servers[0], "{ registry { changesCursor } }", Map.of())
                .at("/registry/changesCursor")
                .asText();
        var secrets = new HashMap<String, String>();
        for (int number = 0; number < WEBHOOKS; number++) {
            secrets.put("/" + number, create("/" + number));
        }
        receiver.behave(delivery -> answer());
        var writers = IntStream.range(0, WRITERS).mapToObj(this::writer).toList();
        writers.forEach(Thread::start);
        for (int kill = 0; kill < KILLS; kill++) {
            int least = acknowledged.size() + LEAST_CHANGES;
            servers[alive].await("acknowledge changes", () -> acknowledged.size() >= least);
            int killed = kill % servers.length;
            alive = 1 - killed;
            servers[killed].kill();
            if (kill < KILLS - 1) {
                launch(killed);
                servers[killed].awaitReady();
            }
        }
        int least = acknowledged.size() + LEAST_CHANGES;
        servers[alive].await("acknowledge changes", () -> acknowledged.size() >= least);
        over = true;
        for (var writer : writers) {
            writer.join();
        }

        var expected = changes(beginning);
        assertTrue(changed(expected).containsAll(acknowledged));
        var deliveries = delivered(expected.size());

        for (var each : deliveries) {
            assertTrue(each.isSignedWith(secrets.get(each.path())), each::path);
        }
        var ids = new TreeSet<String>();
        for (String path : secrets.keySet()) {
            var got =
                    deliveries.stream().filter(each -> each.path().equals(path)).toList();
            got.forEach(each -> ids.add(each.id()));
            assertEquals(bySubject(expected), firsts(got), path);
        }
        assertEquals(expected.size() * WEBHOOKS, ids.size());
        System.out.printf(
                "%d webhooks, %d kills of two servers: %d changes, %d acknowledged deliveries, of which %d are"
                        + " repetitions%n",
                WEBHOOKS, KILLS, expected.size(), deliveries.size(), deliveries.size() - ids.size());
    }

    private synchronized Answer answer() {
        return new Answer(random.nextInt(100) < FAILING_PERCENT ? 500 : 200);
    }

    private String create(String path) throws IOException, InterruptedException {
        var response = http.send(
                HttpRequest.newBuilder(servers[0].uri().resolve("/webhooks"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", Editor.credentials())
                        .POST(HttpRequest.BodyPublishers.ofString(GraphQLCall.json(Map.of(
                                "address",
                                receiver.address(path),
                                "document",
                                "where-is-an-organisation",
                                "types",
                                List.of("TENANT")))))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return GraphQLCall.parsed(response.body()).get("secret").asText();
    }

    /** Adds organisations, and renames each a few times. */
    private Thread writer(int number) {
        return new Thread(
                () -> {
                    for (int i = 0; !over; i++) {
                        try {
                            Thread.sleep(PAUSE_MILLIS);
                            write("Delivered By " + number + " " + i);
                        } catch (IOException lost) {
                            // Its server was killed, and the outcome is unknown.
                        } catch (InterruptedException end) {
                            return;
                        }
                    }
                },
                "writer " + number);
    }

    private void write(String name) throws IOException, InterruptedException {
        var tenant = done(CREATE, Map.of("name", name), "createTenant");
        for (int i = 0; i < 3 && !over && !tenant.isMissingNode(); i++) {
            var input = Map.of(
                    "id",
                    tenant.get("id").asText(),
                    "version",
                    tenant.get("version").asInt(),
                    "names",
                    List.of(Map.of("text", name + " " + i, "kind", "OFFICIAL", "language", "en")));
            try {
                tenant = done(UPDATE, Map.of("input", input), "updateTenant");
            } catch (IOException lost) {
                tenant = editor.send(
                                servers[alive],
                                VERSION,
                                Map.of("id", tenant.get("id").asText()),
                                null)
                        .json()
                        .at("/data/node");
            }
        }
    }

    private JsonNode done(String mutation, Map<String, ?> variables, String field)
            throws IOException, InterruptedException {
        var tenant =
                editor.send(servers[alive], mutation, variables, null).json().at("/data/" + field + "/tenant");
        if (!tenant.isMissingNode()) {
            acknowledged.add(
                    tenant.get("id").asText() + " " + tenant.get("version").asText());
        }
        return tenant;
    }

    /** All changes of organisations after the cursor, in their order. */
    private List<JsonNode> changes(String beginning) throws InterruptedException {
        // Transactions of a killed server may still be ending.
        servers[alive].await("settle all", () -> changed(pages(beginning)).containsAll(acknowledged));
        return pages(beginning);
    }

    private List<JsonNode> pages(String beginning) {
        var found = new ArrayList<JsonNode>();
        String after = beginning;
        boolean more = true;
        while (more) {
            var page =
                    editor.data(servers[alive], CHANGES, Map.of("after", after)).get("changes");
            page.get("nodes").forEach(found::add);
            after = page.at("/pageInfo/endCursor").asText(after);
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return found;
    }

    private static Set<String> changed(List<JsonNode> changes) {
        var keys = new LinkedHashSet<String>();
        changes.forEach(change -> keys.add(
                change.get("subjectId").asText() + " " + change.get("version").asText()));
        return keys;
    }

    /** The acknowledged deliveries, when each webhook has all changes. */
    private List<Delivery> delivered(int changes) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            var now = receiver.acknowledged();
            if (now.stream().map(Delivery::id).distinct().count() >= (long) changes * WEBHOOKS) {
                return now;
            }
            assertTrue(System.nanoTime() < end, () -> now.size() + " deliveries for " + changes + " changes");
            Thread.sleep(200);
        }
    }

    /** The versions of each object, in the order in which each was acknowledged for the first time. */
    private static Map<String, List<Integer>> firsts(List<Delivery> deliveries) {
        var seen = new LinkedHashSet<String>();
        var firsts = new HashMap<String, List<Integer>>();
        for (var each : deliveries) {
            if (seen.add(each.id())) {
                firsts.computeIfAbsent(each.subject(), none -> new ArrayList<>())
                        .add(each.version());
            }
        }
        return firsts;
    }

    private static Map<String, List<Integer>> bySubject(List<JsonNode> changes) {
        var versions = new HashMap<String, List<Integer>>();
        changes.forEach(
                change -> versions.computeIfAbsent(change.get("subjectId").asText(), none -> new ArrayList<>())
                        .add(change.get("version").asInt()));
        return versions;
    }
}
