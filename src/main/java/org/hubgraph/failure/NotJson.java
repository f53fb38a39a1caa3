package org.hubgraph.failure;

/** A body or parameter that must be JSON in UTF-8, and is not. */
public final class NotJson extends Invalid {
    private static final long serialVersionUID = 1L;

    public NotJson(String message) {
        super(message);
    }
}
