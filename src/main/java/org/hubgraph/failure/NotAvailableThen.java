package org.hubgraph.failure;

/** The registry does not know what it said then: of all at that instant, or of this field. */
public final class NotAvailableThen extends Failure {
    private static final long serialVersionUID = 1L;

    public NotAvailableThen(String message) {
        super(Code.NOT_AVAILABLE_THEN, message);
    }
}
