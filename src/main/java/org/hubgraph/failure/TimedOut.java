package org.hubgraph.failure;

/** There was no time left for it. */
public final class TimedOut extends Failure {
    private static final long serialVersionUID = 1L;

    public TimedOut(String message) {
        super(Code.TIMEOUT, message);
    }
}
