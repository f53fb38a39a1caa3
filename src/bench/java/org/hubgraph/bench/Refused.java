package org.hubgraph.bench;

/** What the user has to put right; the message says how, and is all that is shown. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
