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

/** A client that reads server-sent events as specified in HTML, section 9.2.6. */
public final class EventStreamClient implements AutoCloseable {
    private static final int SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Marks the end of the queue. */
    private static final Event END = new Event(null, null, null);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile String lastId;

    /**
     * An event.
     *
     * @param data null for none
     */
    public record Event(String id, String name, JsonNode data) {}

    private EventStreamClient(HttpResponse<InputStream> response) {
        this.response = response;
        if (response.statusCode() != 200) {
            // The body contains the reason.
            events.add(END);
            return;
        }
        var reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param headers alternating names and values */
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

    /** Uses a connection of its own: the server closes that of a stream that it ends, which a next request could not use. */
    public static EventStreamClient open(HttpRequest request) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new EventStreamClient(client.send(request, BodyHandlers.ofInputStream()));
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** Waits for the next event; null if the stream has ended. */
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

    /** The id that the client would send as {@code Last-Event-ID} after the events read so far; null for none. */
    public String lastId() {
        return lastId;
    }

    /** Waits until there is an id, and returns it. */
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
            // The stream has ended in this way, too.
        }
        events.add(END);
    }

    /** Disconnects, as a client that leaves. */
    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
