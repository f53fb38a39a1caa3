package org.hubgraph.server.quota;

import java.util.function.LongSupplier;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * The quota of one client: requests and objects, each a token bucket with a minute's capacity that is refilled
 * continuously. A client that has been idle may use a minute's capacity at once; a client that sends steadily gets the
 * same amount, spread over the minute.
 */
public final class Quota {
    /** Characters of a document that cost nothing. */
    private static final int FREE_CHARACTERS = 1_024;
    /** Further characters that cost as much as one object. */
    private static final int CHARACTERS_OF_OBJECT = 4;

    private final TokenBucket requests;
    private final TokenBucket objects;
    private final String policy;
    private final ClientOperations operations;
    /** The wait after the last refusal, by either of the two buckets. */
    private volatile long secondsToWait = 1;

    /**
     * @param connections the size of the connection pool: one client gets at most half of it
     * @param nanoTime a monotonic clock, in nanoseconds
     */
    Quota(Limits limits, int connections, LongSupplier nanoTime) {
        this.operations = new ClientOperations(
                Math.min(limits.clientOperations(), Math.max(1, connections / 2)), limits.clientWaiting());
        this.requests = new TokenBucket(limits.minuteRequests(), nanoTime);
        this.objects = new TokenBucket(limits.minuteObjects(), nanoTime);
        this.policy = joined(requests.policy("requests"), objects.policy("objects"));
    }

    /** @throws LimitExceeded above {@link Limits#minuteRequests()} */
    public void takeRequest() {
        if (!requests.take(1)) {
            throw exceeded("minute-requests", "This client has used up its requests per minute", requests);
        }
    }

    /** @throws LimitExceeded above {@link Limits#minuteObjects()} */
    public void takeObjects(long cost) {
        if (!objects.take(cost)) {
            throw exceeded(
                    "minute-objects",
                    "The operation may return " + cost + " objects, but this client has " + objects.left()
                            + " left this minute",
                    objects);
        }
    }

    /** Charges work that has been done. What exceeds the quota is taken from the client's next minute. */
    public void chargeObjects(long count) {
        objects.charge(count);
    }

    /**
     * Charges for parsing a document that is not cached: the cost of parsing a large one does not depend on the objects
     * it selects.
     *
     * @throws LimitExceeded above {@link Limits#minuteObjects()}
     */
    public void takeDocument(int characters) {
        int cost = Math.max(0, characters - FREE_CHARACTERS) / CHARACTERS_OF_OBJECT;
        if (!objects.take(cost)) {
            throw exceeded(
                    "minute-objects",
                    "Parsing this document costs " + cost + " objects, but this client has " + objects.left()
                            + " left this minute",
                    objects);
        }
    }

    private LimitExceeded exceeded(String limit, String actual, TokenBucket bucket) {
        secondsToWait = bucket.secondsToWait();
        return new LimitExceeded(
                limit, actual, bucket.capacity(), "Try again in " + secondsToWait + " s (Retry-After).");
    }

    public ClientOperations operations() {
        return operations;
    }

    public boolean isLimited() {
        return requests.capacity() > 0 || objects.capacity() > 0;
    }

    /** Whether {@link #takeObjects} would succeed now. */
    public boolean hasObjects(long cost) {
        return objects.has(cost);
    }

    /** How many objects are left; null if there is no limit. */
    public Long objectsLeft() {
        return objects.capacity() == 0 ? null : objects.left();
    }

    /** Seconds until the amount that was last refused is available; at least 1. */
    public long secondsToWait() {
        return secondsToWait;
    }

    /**
     * The remaining quota, for the header field {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers); empty if
     * there are no limits.
     */
    public String left() {
        return joined(requests.left("requests"), objects.left("objects"));
    }

    /** The limits, for the header field {@code RateLimit-Policy}; empty if there are none. */
    public String policy() {
        return policy;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }
}
