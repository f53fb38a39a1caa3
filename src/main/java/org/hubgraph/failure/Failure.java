package org.hubgraph.failure;

import java.util.Map;
import java.util.Objects;

/**
 * The superclass of all failures that clients see. The message is sent as it is: it says what to do, and names no
 * class, table or file.
 */
public abstract class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    protected Failure(Code code, String message) {
        // No stack trace: a failure is a normal response, and one is created for every invalid argument.
        super(Objects.requireNonNull(message), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Additional members of {@code extensions}, by name; JSON values. */
    public Map<String, ?> details() {
        return Map.of();
    }
}
