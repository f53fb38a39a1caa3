package org.hubgraph.failure;

/** The client is signed in but lacks the required role. */
public final class Forbidden extends Failure {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
        super(Code.FORBIDDEN, message);
    }
}
