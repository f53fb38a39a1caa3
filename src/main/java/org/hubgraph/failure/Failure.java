package org.hubgraph.failure;

import java.util.Map;
import java.util.Objects;

/**
 * The one base of all failures that a client may read. The message is shown as it stands: it says what to do and
 * names no class, table or file.
 */
public abstract class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    protected Failure(Code code, String message) {
        // No stack trace: a failure is an answer to the client, and is made for every bad argument.
        super(Objects.requireNonNull(message), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** More for {@code extensions}, by name: JSON values. */
    public Map<String, ?> details() {
        return Map.of();
    }
}
