package org.hubgraph.server.quota;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Holds what may be taken within a minute, and fills at that rate. Thread-safe. */
final class TokenBucket {
    private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int capacity;
    private final LongSupplier nanoTime;
    private double level;
    private long filledAt;
    /** What was refused last, less what there was then. */
    private double missing;

    /** @param capacity for a minute; 0 for a bucket that never runs dry */
    TokenBucket(int capacity, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.nanoTime = nanoTime;
        this.level = capacity;
        this.filledAt = nanoTime.getAsLong();
    }

    int capacity() {
        return capacity;
    }

    synchronized boolean take(long amount) {
        if (capacity == 0) {
            return true;
        }
        fill();
        missing = Math.max(0, amount - level);
        if (missing > 0) {
            return false;
        }
        level -= amount;
        return true;
    }

    /** Takes what was used already: what is not there is owed. */
    synchronized void charge(long amount) {
        if (capacity > 0) {
            fill();
            level -= amount;
        }
    }

    private void fill() {
        long now = nanoTime.getAsLong();
        level = Math.min(capacity, level + (now - filledAt) / MINUTE * capacity);
        filledAt = now;
    }

    synchronized long left() {
        return (long) Math.max(0, level);
    }

    /** Until what was refused last is there, rounded up to at least one second. */
    synchronized long secondsToWait() {
        return Math.max(1, seconds(missing));
    }

    private long seconds(double amount) {
        return capacity == 0 ? 0 : (long) Math.ceil(amount / capacity * MINUTE / SECOND);
    }

    /** An item of {@code RateLimit}: what is left, and the seconds until all is there again. */
    synchronized String left(String name) {
        return capacity == 0
                ? ""
                : "\"" + name + "\";r=" + (long) Math.max(0, level) + ";t=" + seconds(capacity - level);
    }

    /** An item of {@code RateLimit-Policy}: how much in how many seconds. */
    String policy(String name) {
        return capacity == 0 ? "" : "\"" + name + "\";q=" + capacity + ";w=60";
    }
}
