package org.hubgraph.failure;

/** The client is known, and has not the role that is needed. */
public final class Forbidden extends Failure {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
        super(Code.FORBIDDEN, message);
    }
}
