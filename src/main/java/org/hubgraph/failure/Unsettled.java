package org.hubgraph.failure;

/** The database was lost, or did not respond in time, while a change was committing. */
public final class Unsettled extends Failure {
    private static final long serialVersionUID = 1L;

    public Unsettled() {
        super(
                Code.OUTCOME_UNKNOWN,
                "The connection to the database was lost during the commit, so the change may or may not have been made."
                        + " Send the request again with the same Idempotency-Key; if it had none, check the data first.");
    }
}
