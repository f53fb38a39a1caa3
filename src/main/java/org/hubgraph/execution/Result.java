package org.hubgraph.execution;

import java.util.List;

/** What an operation came to: {@code data} (null if an error reached the root) and the errors on the way. */
public final class Result {
    private final ResponseObject root;
    private final List<ExecutionError> errors;

    Result(ResponseObject root, List<ExecutionError> errors) {
        this.root = root;
        this.errors = errors;
    }

    /** Whether a null reached the root: {@code data} is null then. */
    public boolean isNull() {
        return root.isNull;
    }

    /** Null if a null reached the root. */
    ResponseObject data() {
        return root.isNull ? null : root;
    }

    public List<ExecutionError> errors() {
        return errors;
    }
}
