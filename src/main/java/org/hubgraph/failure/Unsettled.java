package org.hubgraph.failure;

/** The database was lost, or did not respond in time, while a change was committing. */
public final class Unsettled extends Failure {
    private static final long serialVersionUID = 1L;

    public Unsettled() {
        super(
                Code.OUTCOME_UNKNOWN,
                "The database was lost while the change was being committed, so it may or may not have taken place. Send the"
                        + " request again with the same Idempotency-Key; if it had none, look before you send it again.");
    }
}
