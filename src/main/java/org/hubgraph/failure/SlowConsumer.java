package org.hubgraph.failure;

/** A client that follows something takes too slowly what comes. It has missed nothing that it cannot still have. */
public final class SlowConsumer extends Failure {
    private static final long serialVersionUID = 1L;

    /** @param stalledMilliseconds how long it has taken nothing */
    public SlowConsumer(int stalledMilliseconds) {
        super(
                Code.SLOW_CONSUMER,
                "Nothing was taken for " + stalledMilliseconds
                        + " ms (limit stalled-milliseconds). Go on from the last cursor, and take faster what comes or"
                        + " select less.");
    }
}
