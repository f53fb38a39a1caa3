package org.hubgraph.database.replica;

/** Thrown if the primary does not respond, and a standby may run the query instead. */
public final class PrimarySilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PrimarySilent() {
        super("The primary does not respond", null, false, false);
    }
}
