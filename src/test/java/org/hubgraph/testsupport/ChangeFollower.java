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
 * A client that follows all changes, and goes on where it was when its connection is lost, as often as need be: over
 * server-sent events or over a WebSocket.
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
     * @param server asked for each connection
     * @param place the cursor behind which it begins
     */
    public ChangeFollower(Supplier<URI> server, boolean overSocket, String place) {
        this.server = server;
        this.overSocket = overSocket;
        this.place = place;
        thread.setDaemon(true);
        thread.start();
    }

    /** The ids of the changes, in the order in which they came. */
    public synchronized List<String> ids() {
        return changes.stream().map(change -> change.get("id").asText()).toList();
    }

    public synchronized int count() {
        return changes.size();
    }

    /** When the object first came up, by {@link System#nanoTime}; null if it never did. */
    public synchronized Long seenAt(String subject) {
        return seenAt.get(subject);
    }

    /** How often it has connected. */
    public synchronized int connections() {
        return connections;
    }

    /** What came and was no change; null if nothing did. */
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
                    // Nothing came for long, whatever the reason: as if the connection were lost.
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
        var change = response == null ? null : response.at("/data/changed");
        if (change == null || change.isMissingNode() || response.has("errors")) {
            failure = String.valueOf(response);
            return;
        }
        place = change.get("cursor").asText();
        changes.add(change.get("node"));
        seenAt.putIfAbsent(change.at("/node/subjectId").asText(), System.nanoTime());
    }
}
