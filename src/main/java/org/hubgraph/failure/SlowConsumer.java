package org.hubgraph.failure;

/** The client of a subscription reads too slowly. It has lost nothing and can resume. */
public final class SlowConsumer extends Failure {
    private static final long serialVersionUID = 1L;

    /** @param stalledMilliseconds how long it has read nothing, or there was no memory for its next response */
    public SlowConsumer(int stalledMilliseconds) {
        super(
                Code.SLOW_CONSUMER,
                "The client read nothing for " + stalledMilliseconds
                        + " ms (limit stalled-milliseconds), or unread responses used all memory for as long (limits"
                        + " client-waiting-bytes, server-waiting-bytes). Resume from the last cursor; read faster or"
                        + " select fewer fields.");
    }
}
