package org.hubgraph.testsupport;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A client that subscribes to all changes, over server-sent events or a WebSocket, and resumes after each loss of its
 * connection.
 */
public final class ChangeFollower {
    private static final String FOLLOW =
            "subscription ($after: String) { changed(after: $after) { cursor node { id kind subjectId } } }";

    private final Supplier<URI> server;
    private final boolean overSocket;
    private final List<JsonNode> changes = new ArrayList<>();
    private final Map<String, Long> seenAt = new HashMap<>();
    private final Thread thread = new Thread(this::run, "follower");
    private String place;
    private int connections;
    private String failure;
    private volatile boolean stopped;

    /**
     * @param server returns the URL for each connection
     * @param place the cursor after which the client starts
     */
    public ChangeFollower(Supplier<URI> server, boolean overSocket, String place) {
        this.server = server;
        this.overSocket = overSocket;
        this.place = place;
        thread.setDaemon(true);
        thread.start();
    }

    /** The ids of the changes in the order of their arrival. */
    public synchronized List<String> ids() {
        return changes.stream().map(change -> change.get("id").asText()).toList();
    }

    public synchronized int count() {
        return changes.size();
    }

    /** The time at which the object first occurred, as by {@link System#nanoTime}; null if it never did. */
    public synchronized Long seenAt(String subject) {
        return seenAt.get(subject);
    }

    /** The number of connections so far. */
    public synchronized int connections() {
        return connections;
    }

    /** A message that was not a change; null if there was none. */
    public synchronized String failure() {
        return failure;
    }

    public void stop() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            while (!stopped) {
                try {
                    if (overSocket) {
                        overSocket();
                    } else {
                        overEvents();
                    }
                } catch (IOException | RuntimeException lost) {
                    Thread.sleep(50);
                } catch (AssertionError silence) {
                    // Nothing was received for a long time: treated as a loss of the connection.
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void overEvents() throws IOException, InterruptedException {
        try (var stream = EventStreamClient.follow(server.get(), FOLLOW, Map.of(), "Last-Event-ID", place)) {
            connected();
            for (var event = stream.next(); event != null; event = stream.next()) {
                came(event.data());
            }
        }
    }

    private void overSocket() throws InterruptedException {
        try (var socket = SocketClient.initialised(server.get())) {
            connected();
            socket.subscribe("1", FOLLOW, Map.of("after", place));
            for (var message = socket.next(); message != null; message = socket.next()) {
                came(message.get("payload"));
            }
        }
    }

    private synchronized void connected() {
        connections++;
    }

    private synchronized void came(JsonNode response) {
        if (isTimeout(response)) {
            throw new IllegalStateException("The database is lost: the client resumes.");
        }
        var change = response == null ? null : response.at("/data/changed");
        if (change == null || change.isMissingNode() || response.has("errors")) {
            failure = String.valueOf(response);
            return;
        }
        place = change.get("cursor").asText();
        changes.add(change.get("node"));
        seenAt.putIfAbsent(change.at("/node/subjectId").asText(), System.nanoTime());
    }

    /** An event stream has a response with errors, a WebSocket a list of errors. */
    private static boolean isTimeout(JsonNode response) {
        return response != null && response.findValuesAsText("code").contains("TIMEOUT");
    }
}
