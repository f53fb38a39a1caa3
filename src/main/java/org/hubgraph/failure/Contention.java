package org.hubgraph.failure;

/**
 * The request conflicted with other transactions. Thrown to run the request again; sent to the client if no time is
 * left for that.
 */
public final class Contention extends Failure {
    private static final long serialVersionUID = 1L;

    public Contention() {
        super(
                Code.TRY_AGAIN,
                "Nothing was changed: other requests were changing the same objects at the same time. Send it again.");
    }
}
