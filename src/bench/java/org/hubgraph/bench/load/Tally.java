package org.hubgraph.bench.load;

import java.util.Arrays;

/** The results of a run. */
final class Tally {
    private static final double NANOS_PER_MILLI = 1e6;

    private long[] latencies = new long[1 << 16];
    private int answers;
    private long bytes;
    private int errors;
    private String firstError;
    long nanos;

    void answer(Connection connection) {
        if (answers == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answers);
        }
        latencies[answers++] = connection.waited();
        bytes += connection.response().length();
        if (!connection.response().isGood()) {
            error(connection.response().beginning());
        }
    }

    void error(String what) {
        errors++;
        if (firstError == null) {
            firstError = what;
        }
    }

    /** Sorts the measured times. Call it once the run has ended. */
    Tally sorted() {
        latencies = Arrays.copyOf(latencies, answers);
        Arrays.sort(latencies);
        return this;
    }

    int answers() {
        return answers;
    }

    double perSecond() {
        return answers / (nanos / 1e9);
    }

    double bytesPerAnswer() {
        return answers == 0 ? 0 : (double) bytes / answers;
    }

    /**
     * The percentile in milliseconds.
     *
     * @param part of the requests, from 0 to 1
     */
    double millis(double part) {
        return answers == 0 ? 0 : latencies[(int) Math.min(answers - 1, (long) (part * answers))] / NANOS_PER_MILLI;
    }

    int errors() {
        return errors;
    }

    /** Null if there were no errors. */
    String firstError() {
        return firstError;
    }
}
