package org.hubgraph.graphql.execution;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.limit.Limits;

/**
 * The actual usage of one run: objects and bytes of the response, and database rows, read or aggregated. Above a limit the run ends with
 * {@code LIMIT_EXCEEDED}. Each call also checks whether the run was cancelled. Used on the thread of the run.
 */
final class Usage implements ReadRows.Listener {
    private static final String ADVICE = "Request smaller pages, or fewer fields and levels.";
    /** What an error takes in a response besides its path and message. */
    private static final int ERROR_BYTES = 200;
    /** After a cancellation each remaining field fails; above this number of failures the whole response does. */
    private static final int MOST_FAILURES_WHEN_CANCELLED = 1_000;

    /**
     * A database counts or sums about as many rows in the time that an object of a response takes: see the workloads of
     * the benchmark.
     */
    private static final int AGGREGATED_ROWS_PER_OBJECT = 100;

    private final Cancellation cancellation;
    private final long mostObjects;
    private final long mostBytes;
    private final long mostRows;
    private long objects;
    private long bytes;
    private long rows;
    private long aggregatedRows;
    private int failures;
    private boolean lateAlready;
    private Failure exceeded;

    Usage(Limits limits, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.mostObjects = limits.responseObjects();
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

    /** @param leastBytes its minimum size in the response */
    void object(int leastBytes) {
        cancellation.check();
        objects++;
        checkObjects();
        bytes(leastBytes);
    }

    private void checkObjects() {
        if (objects + aggregated() > mostObjects) {
            throw stop(
                    "response-objects",
                    "The response has more than " + mostObjects + " objects, of which aggregated rows count as "
                            + aggregated(),
                    mostObjects);
        }
    }

    /** @param least the minimum size of a value in the response */
    void bytes(long least) {
        bytes += least;
        if (bytes > mostBytes) {
            throw tooManyBytes();
        }
    }

    @Override
    public void aggregated(long aggregated) {
        cancellation.check();
        aggregatedRows += aggregated;
        checkObjects();
    }

    /** Called even while a statement is running. */
    @Override
    public void row() {
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

    /** If the run was cancelled before this, the fields that have values are still written. */
    void beginWriting() {
        lateAlready = cancellation.isCancelled();
    }

    /**
     * Called while the response is written.
     *
     * @param total bytes so far
     * @throws Failure if it is too large, or if the run is cancelled meanwhile
     */
    void written(long total) {
        if (!lateAlready) {
            cancellation.check();
        }
        if (total > mostBytes) {
            throw tooManyBytes().reason();
        }
    }

    /** Throws the exception again that stopped the run, in case it was caught. */
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

    /** The number of objects that the aggregated rows count as. */
    long aggregated() {
        return aggregatedRows / AGGREGATED_ROWS_PER_OBJECT;
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }
}
