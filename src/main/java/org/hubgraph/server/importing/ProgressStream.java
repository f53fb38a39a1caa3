package org.hubgraph.server.importing;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * The progress of an import as server-sent events: an event {@code progress} whenever it has changed, and at the end an
 * event {@code complete}. Used on the event loop of its connection.
 */
final class ProgressStream {
    private static final long MILLISECONDS = 500;
    /** Each this many times, a comment shows proxies that the connection is alive. */
    private static final int ALIVE_TIMES = 30;

    private final RoutingContext routing;
    private final HttpServerResponse response;
    private final Context context;
    private final ExecutorService threads;
    private final UUID id;
    private final Function<UUID, State> state;
    private final Runnable ended;
    private String last = "";
    private int times;
    private long timer;
    private boolean reading;
    private boolean over;

    /**
     * The state of an import.
     *
     * @param json an object on one line
     * @param finished whether it will not change any more
     */
    record State(String json, boolean finished) {}

    /**
     * @param state reads the state; called on a thread that may block
     * @param ended called once, when the connection is no longer used
     */
    ProgressStream(
            RoutingContext routing,
            Context context,
            ExecutorService threads,
            UUID id,
            Function<UUID, State> state,
            Runnable ended) {
        this.routing = routing;
        this.response = routing.response();
        this.context = context;
        this.threads = threads;
        this.id = id;
        this.state = state;
        this.ended = ended;
    }

    void begin() {
        routing.addEndHandler(gone -> end());
        response.setStatusCode(200)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Encoding", "identity")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("X-Content-Type-Options", "nosniff")
                .setChunked(true);
        if (routing.request().method() == HttpMethod.HEAD) {
            end();
            response.end();
            return;
        }
        read();
        timer = routing.vertx().setPeriodic(MILLISECONDS, again -> read());
    }

    private void read() {
        if (reading || over) {
            return;
        }
        reading = true;
        threads.execute(() -> {
            State now;
            try {
                now = state.apply(id);
            } catch (RuntimeException unavailable) {
                now = null;
            }
            var read = now;
            context.runOnContext(done -> show(read));
        });
    }

    private void show(State now) {
        reading = false;
        if (over) {
            return;
        }
        if (now == null) {
            // The client reconnects.
            close("");
            return;
        }
        String event = now.json().equals(last) ? "" : "event: progress\ndata: " + now.json() + "\n\n";
        last = now.json();
        if (now.finished()) {
            close(event + "event: complete\ndata:\n\n");
        } else if (!response.writeQueueFull() && (!event.isEmpty() || ++times % ALIVE_TIMES == 0)) {
            response.write(event.isEmpty() ? ":\n\n" : event);
        }
    }

    /** Ends the stream without {@code complete}, so that the client reconnects. May be called on any thread. */
    void dismiss() {
        context.runOnContext(now -> close(""));
    }

    private void close(String rest) {
        if (!over) {
            end();
            response.end(rest.isEmpty() ? ":\n\n" : rest);
        }
    }

    private void end() {
        if (!over) {
            over = true;
            routing.vertx().cancelTimer(timer);
            ended.run();
        }
    }
}
