package org.hubgraph.registry.history;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.ChangeFollower;
import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/**
 * Many writers and subscribers on two servers with one PostgreSQL. One server is killed (SIGKILL) meanwhile. The
 * history contains every acknowledged change once, and every subscriber receives it once and in order.
 * {@code -Dhubgraph.seconds=60} runs for a minute.
 */
@PostgresqlOnly
@ThoroughOnly
class FollowersIT {
    private static final int SECONDS = Repetitions.of("hubgraph.seconds", 5, 60);
    private static final int WRITERS = 200;
    private static final int FOLLOWERS = 20;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private static final String CREATE = """
            mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL, language: "en" }],
              kinds: [COMPANY], citations: [{ source: "g-enews" }] }) { tenant { id } } }""";
    private static final String LIST = """
            query ($after: String) { changes(first: 200, after: $after) {
              pageInfo { hasNextPage endCursor } nodes { id subjectId } } }""";

    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.loaded();
    private final PackagedServer[] servers = new PackagedServer[2];
    private final Editor editor = new Editor();
    private volatile boolean killed;
    private volatile boolean over;
    /** The time of each acknowledgement, by the id of the tenant. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger lost = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        for (int number = 0; number < servers.length; number++) {
            servers[number] = PackagedServer.launch(directory.resolve("server" + number), database, Editor.settings());
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
    void everyAcknowledgedChangeReachesEveryFollowerOnceAndInOrder() throws Exception {
        create(servers[0], "The First");
        String beginning = lastCursor();
        acknowledged.clear();
        var followers = new ArrayList<ChangeFollower>();
        for (int number = 0; number < FOLLOWERS; number++) {
            followers.add(new ChangeFollower(address(number), number % 4 < 2, beginning));
        }
        var writers = writers();
        pause();
        servers[0].await("acknowledge a change", () -> !acknowledged.isEmpty());
        servers[0].kill();
        killed = true;
        int before = acknowledged.size();
        pause();
        servers[1].await("acknowledge more changes", () -> acknowledged.size() > before);
        over = true;
        for (var writer : writers) {
            writer.join();
        }

        var history = history(beginning);
        for (var follower : followers) {
            servers[1].await("tell all", () -> follower.count() >= history.size());
            follower.stop();
        }

        assertEquals(List.of(), failures);
        var added = new HashMap<String, Integer>();
        history.forEach(change -> added.merge(change.get("subjectId").asText(), 1, Integer::sum));
        acknowledged.keySet().forEach(tenant -> assertEquals(1, added.get(tenant), "times in the history"));
        var ids = history.stream().map(change -> change.get("id").asText()).toList();
        for (var follower : followers) {
            assertNull(follower.failure());
            assertEquals(ids, follower.ids());
        }
        report(history.size(), before, followers);
    }

    private List<Thread> writers() {
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            var writer = new Thread(() -> write(number), "writer " + i);
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    /** Waits for half of the time in which the writers run. */
    private static void pause() throws InterruptedException {
        Thread.sleep(SECONDS * 500L);
    }

    private void write(int number) {
        for (int i = 0; !over; i++) {
            try {
                create(server(number), "Written By " + number + " " + i);
            } catch (IOException broken) {
                lost.incrementAndGet();
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void create(PackagedServer server, String name) throws IOException, InterruptedException {
        var answer = editor.send(server, CREATE, Map.of("name", name), null).json();
        String id = answer.at("/data/createTenant/tenant/id").asText("");
        if (id.isEmpty()) {
            failures.add(answer.toString());
        } else {
            acknowledged.put(id, System.nanoTime());
        }
    }

    /** Every second client uses the first server until it is killed. */
    private PackagedServer server(int number) {
        return servers[killed ? 1 : number % 2];
    }

    private Supplier<URI> address(int number) {
        return () -> server(number).uri();
    }

    /** All changes after the cursor, once all are visible. */
    private List<JsonNode> history(String beginning) throws Exception {
        var found = new ArrayList<JsonNode>();
        String after = beginning;
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
            boolean settled = isSettled();
            var page = editor.data(servers[1], LIST, Map.of("after", after)).get("changes");
            page.get("nodes").forEach(found::add);
            after = page.at("/pageInfo/endCursor").asText(after);
            if (!page.at("/pageInfo/hasNextPage").asBoolean() && settled) {
                return found;
            }
        }
        throw new AssertionError("Not all is shown");
    }

    /** Whether all transactions of the killed server have ended. */
    private boolean isSettled() throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select coalesce(max(position), 0) < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text)"
                                + " as bigint) from change")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private String lastCursor() {
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
            var cursor = editor.data(servers[0], "{ changes(last: 1) { pageInfo { endCursor } } }", Map.of())
                    .at("/changes/pageInfo/endCursor");
            if (cursor.isTextual()) {
                return cursor.asText();
            }
        }
        throw new AssertionError("Nothing was written: " + failures);
    }

    private void report(int changes, int before, List<ChangeFollower> followers) {
        var delays = new ArrayList<Long>();
        acknowledged.forEach((tenant, at) ->
                followers.forEach(follower -> delays.add(TimeUnit.NANOSECONDS.toMillis(follower.seenAt(tenant) - at))));
        Collections.sort(delays);
        int connections =
                followers.stream().mapToInt(ChangeFollower::connections).sum();
        System.out.printf(
                "%d s, one of two servers killed after %d s: %d creations acknowledged, %d of them before, %d answers lost;"
                        + " %d changes, each once and in order to each of %d followers, who connected %d times; from the"
                        + " answer to the follower %d ms in the median, %d ms at most%n",
                SECONDS,
                SECONDS / 2,
                acknowledged.size(),
                before,
                lost.get(),
                changes,
                followers.size(),
                connections,
                delays.get(delays.size() / 2),
                delays.get(delays.size() - 1));
    }
}
