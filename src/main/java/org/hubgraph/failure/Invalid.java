package org.hubgraph.failure;

/** A value from the client that cannot be accepted. */
public class Invalid extends Failure {
    private static final long serialVersionUID = 1L;

    public Invalid(String message) {
        super(Code.INVALID, message);
    }
}
