package org.hubgraph.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Clients that ask without a break until something is not answered as it should be, which they write down. They keep their connections
 * (HTTP/1.1), and as they ask by POST, nothing is sent a second time behind their back.
 */
public final class Load implements AutoCloseable {
    /** So that a server that starts beside them has a processor, too. */
    private static final int PAUSE_MILLIS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Thread> clients = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean stopped;

    /**
     * One more client.
     *
     * @param server where the next request goes to, without a path
     */
    public void begin(String query, Supplier<URI> server) {
        var client = new Thread(() -> ask(query, server), "client " + clients.size());
        client.start();
        clients.add(client);
    }

    /** Requests that were answered as they should be, so far. */
    public int answered() {
        return answered.get();
    }

    /** What was not, so far: empty if all is well. */
    public List<String> failures() {
        return failures;
    }

    /** Sends no more requests, waits for the answers to those that were sent, and returns the failures. */
    public List<String> end() {
        stopped = true;
        try {
            for (var client : clients) {
                client.join(TimeUnit.SECONDS.toMillis(90));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures;
    }

    @Override
    public void close() {
        end();
    }

    private void ask(String query, Supplier<URI> server) {
        var body = HttpRequest.BodyPublishers.ofString(GraphQLCall.json(Map.of("query", query)));
        try {
            while (!stopped) {
                var address = server.get();
                var request = HttpRequest.newBuilder(address.resolve("/graphql"))
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(60))
                        .POST(body)
                        .build();
                if (!isAnswered(address, request)) {
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            failures.add(broken.toString());
        }
    }

    private boolean isAnswered(URI address, HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 200
                    && answer.body().startsWith("{\"data\":")
                    && answer.body().endsWith("}")) {
                answered.incrementAndGet();
                return true;
            }
            failures.add(address + ": " + answer.statusCode() + " " + answer.body());
        } catch (IOException lost) {
            failures.add(address + ": " + lost);
        }
        return false;
    }
}
