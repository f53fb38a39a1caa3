package org.hubgraph.failure;

/** The registry's content at a past instant is unknown, as a whole or for one field. */
public final class NotAvailableThen extends Failure {
    private static final long serialVersionUID = 1L;

    public NotAvailableThen(String message) {
        super(Code.NOT_AVAILABLE_THEN, message);
    }
}
