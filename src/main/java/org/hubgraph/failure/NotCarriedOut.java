package org.hubgraph.failure;

/** A mutation that was rolled back, or did not run, because another one of the same request failed. */
public final class NotCarriedOut extends Failure {
    private static final long serialVersionUID = 1L;

    /** @param failed the response key of the mutation that failed */
    public NotCarriedOut(String failed) {
        super(
                Code.NOT_CARRIED_OUT,
                "Nothing was changed, because \"" + failed + "\" failed: the mutations of a request are carried out"
                        + " together or not at all.");
    }
}
