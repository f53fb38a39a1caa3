package org.hubgraph.failure;

/** An argument names an object that must exist but does not. */
public final class NotFound extends Failure {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(Code.NOT_FOUND, message);
    }
}
