package org.hubgraph.registry.change;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.WrittenTenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A server is repeatedly killed (SIGKILL) while several clients write to one database. Each acknowledged write exists
 * completely, and sent again it has the same response. Each other write exists completely or not at all, and exactly
 * once after it is sent again.
 *
 * <p>To kill the server a hundred times:
 *
 * <pre>{@code
 * ./mvnw verify -DskipPostgresql -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=KilledIT
 * -Dhubgraph.kills=100
 * }</pre>
 *
 * and with {@code -Ppostgresql} instead of {@code -DskipPostgresql} for the other database. The lifetime of each server
 * is random: {@code -Dhubgraph.seed} repeats it.
 */
class KilledIT {
    private static final int KILLS = Repetitions.of("hubgraph.kills", 1, 20);
    private static final int WRITERS = 4;
    /**
     * Maximum time after the first acknowledged write. It covers kills after hardly one write, and after a hundred and
     * more.
     */
    private static final int LONGEST_MILLIS = 500;

    private static final String CREATE = """
        mutation ($input: CreateTenantInHubInput!) { createTenantInHub(input: $input) { tenant { version } } }\
        """;
    private static final String UPDATE = """
        mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { version } } }\
        """;
    private static final String STATE = """
        query ($slug: String!) {
          tenant(slug: $slug) {
            version foundedOn names { text } externalIds { value } citations { quote }
            history { nodes { kind version } }
            tenancies { nodes { hub { slug } citations { quote } history { nodes { kind version } } } }
          }
          search(text: $slug) { totalCount }
        }\
        """;
    private static final String CHANGES = """
        query ($after: String) { changes(first: 200, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { actor kind version subjectType
            subject { ... on Tenant { slug } ... on Tenancy { tenant { slug } } ... on Citation { quote } } } } }\
        """;

    @TempDir
    Path directory;

    private final Editor editor = new Editor();
    private final Random random = new Random(Seed.of(KilledIT.class));
    private final List<String> refused = new CopyOnWriteArrayList<>();
    /** The last cursor of the changes checked so far. */
    private final Map<String, String> followed = new HashMap<>();
    /** The version of each tenant checked so far, by its slug. */
    private final Map<String, Integer> versions = new HashMap<>();

    private int acknowledged;
    private int cut;
    private int tookPlace;

    @Test
    void everyAcknowledgedWriteIsThereAndNoHalfOne() throws Exception {
        List<WrittenTenant> begun = List.of();
        for (int kill = 0; kill < KILLS; kill++) {
            var server = PackagedServer.start(directory, Editor.settings());
            try {
                assertWhole(server, begun, kill);
                begun = writeForAWhile(server, kill);
            } finally {
                server.kill();
            }
        }
        try (var server = PackagedServer.start(directory, Editor.settings())) {
            assertWhole(server, begun, KILLS);
        }
        assertRowsAgree();
        assertEquals(KILLS * WRITERS, cut, "each client had one write under way in each kill");
        System.out.println(KILLS + " kills: " + acknowledged + " writes acknowledged, " + cut + " cut off, of which "
                + tookPlace + " had taken place");
    }

    /**
     * Kills the server while clients write. Returns the writes that were started, after the last client has noticed the
     * kill.
     */
    private List<WrittenTenant> writeForAWhile(PackagedServer server, int kill) throws InterruptedException {
        int millis = random.nextInt(LONGEST_MILLIS);
        var begun = new CopyOnWriteArrayList<WrittenTenant>();
        var writers = new ArrayList<Thread>();
        for (int number = 0; number < WRITERS; number++) {
            String name = "kill" + kill + "by" + number;
            var writer = new Thread(() -> write(server, name, begun), name);
            writer.start();
            writers.add(writer);
        }
        server.await("acknowledge a write", () -> begun.stream().anyMatch(one -> one.acknowledged > 0));
        Thread.sleep(millis);
        server.kill();
        for (var writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(120));
            assertFalse(writer.isAlive(), "The client is still waiting for an answer");
        }
        return begun;
    }

    private void write(PackagedServer server, String prefix, List<WrittenTenant> begun) {
        try {
            for (int number = 0; refused.isEmpty(); number++) {
                // The final letter prevents one slug from being a prefix of another.
                var one = new WrittenTenant(prefix + "no" + number + "z");
                begun.add(one);
                send(server, one, 1);
                send(server, one, 2);
            }
        } catch (IOException killed) {
            // Expected: the server was killed.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the write had taken effect before. */
    private boolean send(PackagedServer server, WrittenTenant one, int mutation)
            throws IOException, InterruptedException {
        one.sent = mutation;
        var reply = ask(server, one, mutation);
        if (reply.json().has("errors")) {
            refused.add(reply.body());
        } else {
            one.acknowledged = mutation;
            one.answer = reply.body();
        }
        return reply.replayed();
    }

    private Editor.Reply ask(PackagedServer server, WrittenTenant one, int mutation)
            throws IOException, InterruptedException {
        String document = mutation == 1 ? CREATE : UPDATE;
        return editor.send(server, document, Map.of("input", one.input(mutation)), one.slug() + mutation);
    }

    /** The first acknowledged write has the same response again. */
    private void assertAnsweredAsBefore(PackagedServer server, List<WrittenTenant> begun, String when)
            throws IOException, InterruptedException {
        for (var one : begun) {
            if (one.acknowledged > 0) {
                var again = ask(server, one, one.acknowledged);
                assertTrue(again.replayed(), when + again.body());
                assertEquals(one.answer, again.body(), when);
                return;
            }
        }
    }

    private void assertWhole(PackagedServer server, List<WrittenTenant> begun, int kills) throws Exception {
        String when = "After " + kills + " kills: ";
        assertEquals(List.of(), refused, when);
        assertAnsweredAsBefore(server, begun, when);
        for (var one : begun) {
            assertWhole(server, one, when);
            versions.put(one.slug(), one.sent - 1);
        }
        assertEquals(List.of(), refused, when);

        var expected = new ArrayList<String>();
        begun.forEach(one -> expected.addAll(one.changes()));
        var changes = new ArrayList<String>();
        // On PostgreSQL changes become visible when no older transaction is running, and it may still be ending those
        // of the killed server.
        server.await("show all changes", () -> {
            changes.addAll(newChanges(server));
            return changes.size() >= expected.size();
        });
        expected.sort(null);
        changes.sort(null);
        assertEquals(expected, changes, when);
    }

    private void assertWhole(PackagedServer server, WrittenTenant one, String when) throws Exception {
        var found = state(server, one);
        boolean whole = found.equals(one.state(one.sent));
        assertTrue(
                whole || found.equals(one.state(one.acknowledged)),
                () -> when + "of " + one.sent + " mutations, " + one.acknowledged + " of them acknowledged, there is "
                        + found);
        acknowledged += one.acknowledged;
        if (one.sent > one.acknowledged) {
            cut++;
            tookPlace += whole ? 1 : 0;
            assertEquals(whole, send(server, one, one.sent), when + one.slug());
            assertEquals(one.state(one.sent), state(server, one), when + "sent again");
        }
    }

    private JsonNode state(PackagedServer server, WrittenTenant one) {
        return editor.data(server, STATE, Map.of("slug", one.slug()));
    }

    /** New changes by the clients of this test, in the form of {@link WrittenTenant#changes}. */
    private List<String> newChanges(PackagedServer server) {
        var changes = new ArrayList<String>();
        JsonNode page;
        do {
            page = editor.data(server, CHANGES, followed).get("changes");
            for (var change : page.get("nodes")) {
                if (change.get("actor").asText().equals(Editor.NAME)) {
                    changes.add(change.get("kind").asText() + " "
                            + change.get("subjectType").asText() + " "
                            + change.get("version").asInt() + " " + textOf(change.get("subject")));
                }
            }
            if (page.get("nodes").size() > 0) {
                followed.put("after", page.at("/pageInfo/endCursor").asText());
            }
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return changes;
    }

    private static String textOf(JsonNode subject) {
        return subject.has("quote")
                ? subject.get("quote").asText()
                : subject.findPath("slug").asText();
    }

    /**
     * Checks the final rows directly in the database: no later kill has lost an earlier write, and related rows are
     * complete.
     */
    private void assertRowsAgree() throws SQLException {
        try (var connection = TestDatabase.of(directory).connect()) {
            assertEquals(versions, versions(connection));
            assertNone("idempotent_answer where status is null or body is null", connection);
            for (String table : List.of("tenant", "tenancy", "citation")) {
                String history = table + "_history";
                assertNone(
                        table + " t where version + 1 <> (select count(*) from change where subject_id = t.id)",
                        connection);
                assertNone(
                        table + " t where version + 1 <> (select count(*) from " + history + " h where h.id = t.id)",
                        connection);
                assertNone(
                        history + " h where not exists (select * from " + table + " t where t.id = h.id)", connection);
            }
        }
    }

    private static Map<String, Integer> versions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select slug, version from tenant where slug like 'kill%'")) {
            var versions = new HashMap<String, Integer>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getInt(2));
            }
            return versions;
        }
    }

    private static void assertNone(String rows, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            assertEquals(0, row.getInt(1), rows);
        }
    }
}
