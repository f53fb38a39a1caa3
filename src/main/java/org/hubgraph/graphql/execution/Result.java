package org.hubgraph.graphql.execution;

import java.util.List;

import org.hubgraph.failure.Failure;

/** What an operation came to: {@code data} (null if an error reached the root) and the errors on the way. */
public final class Result {
    private final ResponseObject root;
    private final List<ExecutionError> errors;
    private final Usage usage;

    Result(ResponseObject root, List<ExecutionError> errors, Usage usage) {
        this.root = root;
        this.errors = errors;
        this.usage = usage;
    }

    /** Of a run that was stopped: no part of its data is returned. */
    static Result stopped(Failure reason, Usage usage) {
        return new Result(null, List.of(new ExecutionError(reason, List.of(), List.of())), usage);
    }

    /** Whether the run as a whole was stopped, because it used more than a request may, or its time was up. */
    public boolean isStopped() {
        return root == null;
    }

    /** Whether a null reached the root: {@code data} is null then. */
    public boolean isNull() {
        return root == null || root.isNull;
    }

    /** Null if a null reached the root. */
    ResponseObject data() {
        return isNull() ? null : root;
    }

    public List<ExecutionError> errors() {
        return errors;
    }

    /** The objects that really came, of all results of the same run. */
    public long objects() {
        return usage.objects();
    }

    Usage usage() {
        return usage;
    }
}
