package org.hubgraph.failure;

/** The client of a subscription reads too slowly. It has lost nothing and can resume. */
public final class SlowConsumer extends Failure {
    private static final long serialVersionUID = 1L;

    /** @param stalledMilliseconds how long it has read nothing */
    public SlowConsumer(int stalledMilliseconds) {
        super(
                Code.SLOW_CONSUMER,
                "Nothing was taken for " + stalledMilliseconds
                        + " ms (limit stalled-milliseconds). Go on from the last cursor, and take faster what comes or"
                        + " select less.");
    }
}
