package org.hubgraph.server.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.vertx.core.Vertx;
import io.vertx.core.streams.WriteStream;

/**
 * Back-pressure for one client. Data that the client has not read is buffered up to the bound of the stream (64 KiB).
 * Then nothing is written until the client has read most of it; if it does not in time, it is cut off. Used on the
 * event loop of its connection.
 */
public final class Outlet {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final WriteStream<?> stream;
    private final long patience;
    private final Runnable cut;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private long timer = NONE;

    /**
     * @param patience in milliseconds
     * @param cut called once, if the client has read too little for that long
     */
    public Outlet(Vertx vertx, WriteStream<?> stream, long patience, Runnable cut) {
        this.vertx = vertx;
        this.stream = stream;
        this.patience = patience;
        this.cut = cut;
    }

    /**
     * Whether there is room for another write.
     *
     * @param again called once when there is room again, however often it was passed
     */
    public boolean hasRoom(Runnable again) {
        if (!stream.writeQueueFull()) {
            return true;
        }
        waiting.add(again);
        if (timer == NONE) {
            timer = vertx.setTimer(patience, up -> cut.run());
            stream.drainHandler(room -> drained());
        }
        return false;
    }

    private void drained() {
        close();
        var all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }

    /** Stops the timer. Called when no caller waits any more. */
    public void close() {
        vertx.cancelTimer(timer);
        timer = NONE;
    }
}
