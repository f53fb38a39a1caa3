package org.hubgraph.database.replica;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.testsupport.ChangeFollower;
import org.hubgraph.testsupport.EventStreamClient;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.ServerClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/**
 * Writers, readers with positions, and followers of changes, on several servers, while their database fails over. A
 * mutation is sent again with the same {@code Idempotency-Key} until it is acknowledged. From then on every client that
 * has its position sees it, through whatever server.
 */
final class FailoverLoad {
    static final String CREATE = """
            mutation ($name: String!) { createTenant(input: { names: [{ text: $name, kind: OFFICIAL, language: "en" }],
              kinds: [COMPANY], citations: [{ source: "g-enews" }] }) { tenant { id } } }""";
    /** Of which the tenants are; in the packaged registry, too. */
    static final String CREATE_SOURCE = """
            mutation { createSource(input: { slug: "g-enews", title: "News", publisher: "A publisher" }) { source { id } } }""";

    private static final String FIND = "query ($id: ID!) { node(id: $id) { id } }";
    private static final String FOLLOW = "subscription { changed { node { kind } } }";
    /** Codes of errors that permit to send a request again. */
    private static final List<String> PASSING = List.of("TIMEOUT", "OUTCOME_UNKNOWN", "TRY_AGAIN");

    private static final int PAUSE_MILLIS = 50;
    /** Leaves processor time for the writers and the databases. */
    private static final int READER_PAUSE_MILLIS = 20;

    private static final long MOST_SECONDS = 120;

    private final Supplier<List<PackagedServer>> servers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ChangeFollower> followers = new ArrayList<>();
    private final List<Acknowledged> created = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> errors = new HashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong longestRead = new AtomicLong();
    private volatile boolean ended;

    /** @param position of the mutation that created the tenant */
    private record Acknowledged(String tenant, String position) {}

    /** @param servers those that run; a server that is lost may be missing meanwhile */
    FailoverLoad(Supplier<List<PackagedServer>> servers, int writers, int readers, int followers) throws Exception {
        this.servers = servers;
        PASSING.forEach(code -> errors.put(code, new AtomicInteger()));
        String beginning;
        try (var first = EventStreamClient.follow(server(0).uri(), FOLLOW, Map.of())) {
            beginning = first.awaitLastId();
        }
        for (int number = 0; number < followers; number++) {
            int own = number;
            this.followers.add(new ChangeFollower(() -> server(own).uri(), number % 2 == 1, beginning));
        }
        for (int number = 0; number < writers; number++) {
            int own = number;
            threads.submit(() -> run(() -> write(own)));
        }
        for (int number = 0; number < readers; number++) {
            int own = number;
            threads.submit(() -> run(() -> read(own)));
        }
    }

    private PackagedServer server(int number) {
        var running = servers.get();
        return running.get(number % running.size());
    }

    private interface Work {
        void run() throws Exception;
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (Exception | AssertionError broken) {
            faults.add(broken.toString());
        }
    }

    private void write(int number) throws InterruptedException {
        var client = new ServerClient();
        for (int turn = 0; !ended; turn++) {
            String name = "Failover " + number + " " + turn;
            String tenant = sent(client, number + turn, CREATE, Map.of("name", name), name.replace(' ', '-'))
                    .at("/data/createTenant/tenant/id")
                    .asText();
            String position = client.written();
            var seen = sent(client, number + turn + 1, FIND, Map.of("id", tenant), null);
            check(tenant, position, seen);
            created.add(new Acknowledged(tenant, position));
        }
    }

    private void read(int number) throws InterruptedException {
        var client = new ServerClient();
        for (int turn = 0; !ended; turn++) {
            if (created.isEmpty()) {
                Thread.sleep(PAUSE_MILLIS);
                continue;
            }
            int last = created.size() - 1;
            var one = created.get(ThreadLocalRandom.current().nextInt(Math.max(0, last - 10), last + 1));
            client.pretend(one.position);
            long begin = System.nanoTime();
            check(one.tenant, one.position, sent(client, number + turn, FIND, Map.of("id", one.tenant), null));
            longestRead.accumulateAndGet(System.nanoTime() - begin, Math::max);
            reads.incrementAndGet();
            Thread.sleep(READER_PAUSE_MILLIS);
        }
    }

    private void check(String tenant, String position, JsonNode answer) {
        if (!tenant.equals(answer.at("/data/node/id").asText())) {
            faults.add(tenant + " was acknowledged at " + position + ", and then: " + answer);
        }
    }

    /** Sends a request until it succeeds, to another server each time. Only errors that permit this are accepted. */
    private JsonNode sent(ServerClient client, int number, String document, Map<String, ?> variables, String key)
            throws InterruptedException {
        String position = client.written();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        for (int attempt = number; ; attempt++) {
            String last;
            try {
                client.pretend(position);
                var answer = client.ask(server(attempt), document, variables, key);
                String code = answer.at("/errors/0/extensions/code").asText("");
                if (code.isEmpty()) {
                    return answer;
                }
                last = answer.toString();
                if (!PASSING.contains(code)) {
                    throw new IllegalStateException(last);
                }
                errors.get(code).incrementAndGet();
            } catch (IOException gone) {
                last = gone.toString();
                lost.incrementAndGet();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No success for " + MOST_SECONDS + " s: " + last);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Waits until so many more mutations are acknowledged. */
    void awaitWrites(int more) {
        int before = created.size();
        servers.get().get(0).await("acknowledge writes", () -> created.size() >= before + more || !faults.isEmpty());
        assertEquals(List.of(), faults);
    }

    /** Ends all clients and asserts that each acknowledged mutation was seen by all, and each change once. */
    void end() throws Exception {
        ended = true;
        threads.shutdown();
        if (!threads.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS)) {
            faults.add("A client has not ended");
        }
        var client = new ServerClient();
        for (var one : created) {
            for (var follower : followers) {
                server(0)
                        .await(
                                "tell of " + one,
                                () -> follower.seenAt(one.tenant) != null || follower.failure() != null);
                assertNull(follower.failure());
            }
            // Without it, a standby that has just joined might answer, which lags.
            client.pretend(one.position);
            check(one.tenant, one.position, client.ask(server(0), FIND, Map.of("id", one.tenant)));
        }
        for (var follower : followers) {
            follower.stop();
            assertNull(follower.failure());
            assertEquals(new HashSet<>(follower.ids()).size(), follower.count(), "Each change comes once");
        }
        for (var follower : followers) {
            int common = Math.min(follower.count(), followers.get(0).count());
            assertEquals(
                    followers.get(0).ids().subList(0, common), follower.ids().subList(0, common), "in the same order");
        }
        assertEquals(List.of(), faults);
    }

    /** The counts, for the log. */
    @Override
    public String toString() {
        return String.format(
                "%d mutations acknowledged, %d reads, the longest after %d ms; sent again after %s and %d lost connections",
                created.size(), reads.get(), TimeUnit.NANOSECONDS.toMillis(longestRead.get()), errors, lost.get());
    }
}
