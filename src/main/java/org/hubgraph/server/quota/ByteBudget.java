package org.hubgraph.server.quota;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A limit for the bytes of memory that clients use at the same time, for each client and for all together. Thread-safe.
 */
public final class ByteBudget {
    /** A connection buffers so much in any case, so that it is always granted. */
    public static final int SMALL_BYTES = 8_192;

    private final long ofClient;
    private final long ofServer;
    private final ConcurrentHashMap<String, Long> byClient = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();

    /** The result of an attempt to take bytes. */
    public enum Outcome {
        TAKEN,
        CLIENT_FULL,
        SERVER_FULL
    }

    /**
     * @param ofClient the most bytes that one client may use
     * @param ofServer the most bytes that all clients may use together
     */
    ByteBudget(long ofClient, long ofServer) {
        this.ofClient = ofClient;
        this.ofServer = ofServer;
    }

    /** The bytes that all clients use together. */
    public long total() {
        return total.get();
    }

    /** The bytes that a client uses; 0 if none. */
    long of(String client) {
        return byClient.getOrDefault(client, 0L);
    }

    /** Returns a new share of a client, which must be closed. */
    public Share share(String client) {
        return new Share(client);
    }

    private Outcome take(String client, long bytes) {
        long before;
        do {
            before = total.get();
            if (before + bytes > ofServer) {
                return Outcome.SERVER_FULL;
            }
        } while (!total.compareAndSet(before, before + bytes));
        boolean[] full = {false};
        byClient.compute(client, (same, had) -> {
            full[0] = bytes + (had == null ? 0 : had) > ofClient;
            return full[0] ? had : Long.valueOf(bytes + (had == null ? 0 : had));
        });
        if (full[0]) {
            total.addAndGet(-bytes);
            return Outcome.CLIENT_FULL;
        }
        return Outcome.TAKEN;
    }

    private void give(String client, long bytes) {
        byClient.computeIfPresent(client, (same, had) -> had == bytes ? null : had - bytes);
        total.addAndGet(-bytes);
    }

    /** The bytes that one request, response or connection uses. A closed share takes no more. */
    public final class Share implements AutoCloseable {
        private final String client;
        private long taken;
        private boolean closed;

        private Share(String client) {
            this.client = client;
        }

        /** Takes all of the bytes or, if that would exceed a limit, none. */
        public synchronized Outcome take(long bytes) {
            if (closed || bytes == 0) {
                return Outcome.TAKEN;
            }
            var outcome = ByteBudget.this.take(client, bytes);
            if (outcome == Outcome.TAKEN) {
                taken += bytes;
            }
            return outcome;
        }

        /**
         * Takes all of the bytes, or none, and returns whether it has taken them. A share that is empty always takes up
         * to {@link #SMALL_BYTES}.
         */
        public synchronized boolean takeOrIfSmall(long bytes) {
            if (take(bytes) == Outcome.TAKEN) {
                return true;
            }
            boolean small = taken == 0 && bytes <= SMALL_BYTES;
            if (small) {
                force(bytes);
            }
            return small;
        }

        /** The bytes that it has at present. */
        public synchronized long taken() {
            return taken;
        }

        /** Takes the bytes even if that exceeds the limits. */
        public synchronized void force(long bytes) {
            if (!closed && bytes > 0) {
                total.addAndGet(bytes);
                byClient.merge(client, bytes, Long::sum);
                taken += bytes;
            }
        }

        /** Returns some of the bytes, or all if it has fewer. */
        public synchronized void give(long bytes) {
            long given = Math.min(bytes, taken);
            if (given > 0) {
                taken -= given;
                ByteBudget.this.give(client, given);
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
            give(taken);
        }
    }
}
