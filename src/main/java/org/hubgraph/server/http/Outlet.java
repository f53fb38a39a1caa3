package org.hubgraph.server.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.vertx.core.Vertx;
import io.vertx.core.streams.WriteStream;

/**
 * The way to one client, which takes things at its own pace. What it has not taken yet is held for it up to a bound, that
 * of the stream (64 KiB); then nothing is written until it has taken most of that, and if it does not in time, it is cut.
 * Used on the event loop of its connection.
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
     * @param cut called once, when the client has taken too little for that long
     */
    public Outlet(Vertx vertx, WriteStream<?> stream, long patience, Runnable cut) {
        this.vertx = vertx;
        this.stream = stream;
        this.patience = patience;
        this.cut = cut;
    }

    /**
     * Whether there is room for one more.
     *
     * @param again called where there is none, when there is some again; once, however often it was given
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

    /** No caller waits any more. */
    public void close() {
        vertx.cancelTimer(timer);
        timer = NONE;
    }
}
