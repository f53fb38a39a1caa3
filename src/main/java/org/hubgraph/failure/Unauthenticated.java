package org.hubgraph.failure;

/** Nobody knows who asks: there are no credentials where some are needed, or wrong ones. */
public final class Unauthenticated extends Failure {
    private static final long serialVersionUID = 1L;

    public Unauthenticated(String message) {
        super(Code.UNAUTHENTICATED, message);
    }
}
