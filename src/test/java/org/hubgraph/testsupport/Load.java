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
 * Clients that send requests continuously and record each response that is not as expected. They reuse their
 * connections (HTTP/1.1). Because they use POST, the HTTP client does not repeat requests by itself.
 */
public final class Load implements AutoCloseable {
    /** Leaves processor time for a server that starts at the same time. */
    private static final int PAUSE_MILLIS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Thread> clients = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean stopped;

    /**
     * Adds a client.
     *
     * @param server returns the URL for the next request, without a path
     */
    public void begin(String query, Supplier<URI> server) {
        var client = new Thread(() -> ask(query, server), "client " + clients.size());
        client.start();
        clients.add(client);
    }

    /** The number of requests so far with the expected response. */
    public int answered() {
        return answered.get();
    }

    /** The failures so far; empty if there are none. */
    public List<String> failures() {
        return failures;
    }

    /** Stops sending, waits for the responses to all requests, and returns the failures. */
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
