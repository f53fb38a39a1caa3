package org.hubgraph.failure;

/** Credentials are required and missing, or they are wrong. */
public final class Unauthenticated extends Failure {
    private static final long serialVersionUID = 1L;

    public Unauthenticated(String message) {
        super(Code.UNAUTHENTICATED, message);
    }
}
