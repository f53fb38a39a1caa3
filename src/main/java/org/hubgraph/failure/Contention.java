package org.hubgraph.failure;

/** Other transactions were in the way. Thrown to run the request again, and shown where there is no time left for that. */
public final class Contention extends Failure {
    private static final long serialVersionUID = 1L;

    public Contention() {
        super(
                Code.TRY_AGAIN,
                "Nothing was changed: other requests were changing the same objects at the same time. Send it again.");
    }
}
