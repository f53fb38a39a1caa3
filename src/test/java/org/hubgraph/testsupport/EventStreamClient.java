package org.hubgraph.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A client that reads server-sent events, as HTML (section 9.2.6) has them interpreted. */
public final class EventStreamClient implements AutoCloseable {
    private static final int SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Ends the queue. */
    private static final Event END = new Event(null, null, null);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile String lastId;

    /**
     * One event.
     *
     * @param data null for none
     */
    public record Event(String id, String name, JsonNode data) {}

    private EventStreamClient(HttpResponse<InputStream> response) {
        this.response = response;
        if (response.statusCode() != 200) {
            // Its body says why.
            events.add(END);
            return;
        }
        var reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param headers names and values in turn */
    public static EventStreamClient follow(URI server, String document, Map<String, ?> variables, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(GraphQLCall.json(Map.of("query", document, "variables", variables))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return open(request.build());
    }

    public static EventStreamClient open(HttpRequest request) throws IOException, InterruptedException {
        return new EventStreamClient(HTTP.send(request, BodyHandlers.ofInputStream()));
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** The next event; null where the stream has ended. Waits for it. */
    public Event next() throws InterruptedException {
        var event = events.poll(SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No event came");
        }
        if (event == END) {
            events.add(END);
            return null;
        }
        return event;
    }

    /** What the client sends as {@code Last-Event-ID}, as far as it has read; null for none. */
    public String lastId() {
        return lastId;
    }

    /** Returns when it has one. */
    public String awaitLastId() throws InterruptedException {
        for (int tries = 0; lastId == null && tries < SECONDS * 100; tries++) {
            Thread.sleep(10);
        }
        return lastId;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                } else if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length()).strip();
                } else if (line.isEmpty() && data != null) {
                    events.add(new Event(lastId, name, data.isEmpty() ? null : JSON.readTree(data)));
                    data = null;
                }
            }
        } catch (IOException lost) {
            // It has ended, too.
        }
        events.add(END);
    }

    /** As somebody who goes away. */
    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
