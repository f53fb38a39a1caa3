package org.hubgraph.failure;

/** Credentials are required but missing, or they are wrong or expired. */
public final class Unauthenticated extends Failure {
    private static final long serialVersionUID = 1L;

    public Unauthenticated(String message) {
        super(Code.UNAUTHENTICATED, message);
    }
}
