package org.hubgraph.graphql.execution;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * What one run has really used: objects of the response, bytes of it, and rows of the database. Above a limit the run ends
 * with {@code LIMIT_EXCEEDED}; each call also looks whether the run was cancelled. Used on the thread of the run.
 */
final class Usage {
    private static final String ADVICE = "Ask for smaller pages, or fewer fields and levels.";
    /** What an error takes in a response besides its path and message. */
    private static final int ERROR_BYTES = 200;
    /** After a cancellation each remaining value fails; above so many the whole response does. */
    private static final int MOST_FAILURES_WHEN_CANCELLED = 1_000;

    private final Cancellation cancellation;
    private final long mostObjects;
    private final long mostBytes;
    private final long mostRows;
    private final Runnable eachRow = this::row;
    private long objects;
    private long bytes;
    private long rows;
    private int failures;
    private boolean lateAlready;
    private Failure exceeded;

    Usage(Limits limits, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.mostObjects = limits.answerObjects();
        this.mostBytes = limits.responseBytes();
        this.mostRows = limits.requestRows();
    }

    /** Ends a run as a whole: no part of its data is returned. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Failure reason;

        Stopped(Failure reason) {
            super(null, null, false, false);
            this.reason = reason;
        }

        Failure reason() {
            return reason;
        }
    }

    /** To be called for each row that is read, also of a statement at work. */
    Runnable eachRow() {
        return eachRow;
    }

    /** @param leastBytes that it will take in the response */
    void object(int leastBytes) {
        cancellation.check();
        if (++objects > mostObjects) {
            throw stop("answer-objects", "The response has more than " + mostObjects + " objects", mostObjects);
        }
        bytes(leastBytes);
    }

    /** @param least that a value will take in the response */
    void bytes(long least) {
        bytes += least;
        if (bytes > mostBytes) {
            throw tooManyBytes();
        }
    }

    private void row() {
        cancellation.check();
        if (++rows > mostRows) {
            throw stop("request-rows", "The request reads more than " + mostRows + " rows", mostRows);
        }
    }

    void failure(int pathLength) {
        bytes(ERROR_BYTES + pathLength);
        if (++failures > MOST_FAILURES_WHEN_CANCELLED && cancellation.isCancelled()) {
            throw new Stopped(cancellation.reason());
        }
    }

    /** What was there when the time was up is still written. */
    void beginWriting() {
        lateAlready = cancellation.isCancelled();
    }

    /**
     * Called while the response is written.
     *
     * @param total bytes so far
     * @throws Failure if it is too large, or the run is cancelled meanwhile
     */
    void written(long total) {
        if (!lateAlready) {
            cancellation.check();
        }
        if (total > mostBytes) {
            throw tooManyBytes().reason();
        }
    }

    /** Throws what has ended the run already, whatever became of that exception since. */
    void checkStopped() {
        if (exceeded != null) {
            throw new Stopped(exceeded);
        }
    }

    private Stopped tooManyBytes() {
        return stop("response-bytes", "The response has more than " + mostBytes + " bytes", mostBytes);
    }

    private Stopped stop(String limit, String actual, long allowed) {
        exceeded = new LimitExceeded(limit, actual, allowed, ADVICE);
        return new Stopped(exceeded);
    }

    long objects() {
        return objects;
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }
}
