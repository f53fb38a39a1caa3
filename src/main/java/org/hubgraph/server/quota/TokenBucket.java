package org.hubgraph.server.quota;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A token bucket: a minute's capacity, refilled continuously. Thread-safe. */
final class TokenBucket {
    private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int capacity;
    private final LongSupplier nanoTime;
    private double level;
    private long filledAt;
    /** Tokens missing at the last refusal. */
    private double missing;

    /** @param capacity tokens per minute; 0 for no limit */
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

    /** Takes tokens that were already used. The level may become negative: the debt is paid by refilling. */
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

    /** Whether {@link #take} would succeed now. */
    synchronized boolean has(long amount) {
        fill();
        return capacity == 0 || level >= amount;
    }

    synchronized long left() {
        return (long) Math.max(0, level);
    }

    /** Seconds until the amount that was last refused is available, rounded up; at least 1. */
    synchronized long secondsToWait() {
        return Math.max(1, seconds(missing));
    }

    private long seconds(double amount) {
        return capacity == 0 ? 0 : (long) Math.ceil(amount / capacity * MINUTE / SECOND);
    }

    /** An item of {@code RateLimit}: the tokens left, and the seconds until the bucket is full. */
    synchronized String left(String name) {
        return capacity == 0
                ? ""
                : "\"" + name + "\";r=" + (long) Math.max(0, level) + ";t=" + seconds(capacity - level);
    }

    /** An item of {@code RateLimit-Policy}: the tokens per window, and the window in seconds. */
    String policy(String name) {
        return capacity == 0 ? "" : "\"" + name + "\";q=" + capacity + ";w=60";
    }
}
