package org.hubgraph.bench;

/** An error that the user must correct. Only its message is printed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
