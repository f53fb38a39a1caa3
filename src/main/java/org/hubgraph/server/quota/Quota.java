package org.hubgraph.server.quota;

import java.util.function.LongSupplier;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * What one client may still ask for: requests and objects, each a bucket that holds a minute's worth and fills at a steady
 * rate. Who has waited may ask for a minute's worth at once; who never waits gets as much, spread over the minute.
 */
public final class Quota {
    /** Of a document, which cost nothing to read. */
    private static final int FREE_CHARACTERS = 1_024;
    /** Of the rest, which cost one object. */
    private static final int CHARACTERS_OF_OBJECT = 4;

    private final TokenBucket requests;
    private final TokenBucket objects;
    private final String policy;
    private final ClientOperations operations;
    /** For what was refused last, by whichever of the two. */
    private volatile long secondsToWait = 1;

    /**
     * @param connections of the pool: one client has no more than half of them
     * @param nanoTime a stop watch, in nanoseconds
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
            throw exceeded("minute-requests", "This client has no request left of its minute", requests);
        }
    }

    /** @throws LimitExceeded above {@link Limits#minuteObjects()} */
    public void takeObjects(long cost) {
        if (!objects.take(cost)) {
            throw exceeded(
                    "minute-objects",
                    "The operation may answer with " + cost + " objects, and " + objects.left()
                            + " are left of this client's minute",
                    objects);
        }
    }

    /** For work that was done: what the client has not is taken from its next minute. */
    public void chargeObjects(long count) {
        objects.charge(count);
    }

    /**
     * For reading a document that is not cached: what reading a large one takes is not in what it asks for.
     *
     * @throws LimitExceeded above {@link Limits#minuteObjects()}
     */
    public void takeDocument(int characters) {
        int cost = Math.max(0, characters - FREE_CHARACTERS) / CHARACTERS_OF_OBJECT;
        if (!objects.take(cost)) {
            throw exceeded(
                    "minute-objects",
                    "Reading this document costs " + cost + " objects, and " + objects.left()
                            + " are left of this client's minute",
                    objects);
        }
    }

    private LimitExceeded exceeded(String limit, String actual, TokenBucket bucket) {
        secondsToWait = bucket.secondsToWait();
        return new LimitExceeded(
                limit, actual, bucket.capacity(), "Ask again in " + secondsToWait + " s (Retry-After).");
    }

    public ClientOperations operations() {
        return operations;
    }

    public boolean isLimited() {
        return requests.capacity() > 0 || objects.capacity() > 0;
    }

    /** How many objects are left; null without a limit. */
    public Long objectsLeft() {
        return objects.capacity() == 0 ? null : objects.left();
    }

    /** Seconds after which what was refused last is there; at least 1. */
    public long secondsToWait() {
        return secondsToWait;
    }

    /** What is left, for the header field {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers); empty without limits. */
    public String left() {
        return joined(requests.left("requests"), objects.left("objects"));
    }

    /** What is allowed, for the header field {@code RateLimit-Policy}; empty without limits. */
    public String policy() {
        return policy;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }
}
