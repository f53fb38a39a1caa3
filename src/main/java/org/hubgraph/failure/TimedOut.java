package org.hubgraph.failure;

/** The field or request was not finished in time. */
public final class TimedOut extends Failure {
    private static final long serialVersionUID = 1L;

    public TimedOut(String message) {
        super(Code.TIMEOUT, message);
    }
}
