package org.hubgraph.failure;

/** More was asked for than one request may have. */
public final class LimitExceeded extends Failure {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(String message) {
        super(Code.LIMIT_EXCEEDED, message);
    }
}
