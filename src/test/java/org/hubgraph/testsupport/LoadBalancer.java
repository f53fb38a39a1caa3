package org.hubgraph.testsupport;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Distributes requests over the servers that reported at their last check that they are ready. */
public final class LoadBalancer implements AutoCloseable {
    private static final int PERIOD_MILLIS = 100;

    private final List<PackagedServer> servers = new CopyOnWriteArrayList<>();
    private final List<PackagedServer> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    public LoadBalancer() {
        clock.scheduleWithFixedDelay(this::ask, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    public void add(PackagedServer server) {
        servers.add(server);
    }

    public void remove(PackagedServer server) {
        servers.remove(server);
        ready.remove(server);
    }

    public boolean sendsTo(PackagedServer server) {
        return ready.contains(server);
    }

    /** The next server in turn. */
    public URI next() {
        var all = List.copyOf(ready);
        if (all.isEmpty()) {
            throw new IllegalStateException("No server is ready");
        }
        return all.get(Math.floorMod(turn.getAndIncrement(), all.size())).uri();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void ask() {
        for (var server : servers) {
            if (!server.isReady()) {
                ready.remove(server);
            } else if (!ready.contains(server)) {
                ready.add(server);
            }
        }
    }
}
