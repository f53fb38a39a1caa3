package org.hubgraph.graphql.execution;

import java.util.List;

import org.hubgraph.failure.Failure;

/** The result of an operation: {@code data} (null if an error propagated to the root) and the errors. */
public final class Result {
    private final ResponseObject root;
    private final List<ExecutionError> errors;
    private final boolean carriedOut;
    private final Usage usage;

    Result(ResponseObject root, List<ExecutionError> errors, boolean carriedOut, Usage usage) {
        this.root = root;
        this.errors = errors;
        this.carriedOut = carriedOut;
        this.usage = usage;
    }

    /** The result of a run that was stopped: it has no data. */
    static Result stopped(Failure reason, Usage usage) {
        return new Result(null, List.of(new ExecutionError(reason, List.of(), List.of())), false, usage);
    }

    /** Whether the whole run was stopped, because it exceeded a limit or its deadline. */
    public boolean isStopped() {
        return root == null;
    }

    /** Whether no mutation of the operation failed; true for other operations, unless they were stopped. */
    public boolean isCarriedOut() {
        return carriedOut && !isNull();
    }

    /** Whether {@code data} is null, because a null propagated to the root or the run was stopped. */
    public boolean isNull() {
        return root == null || root.isNull;
    }

    /** Null if {@link #isNull}. */
    ResponseObject data() {
        return isNull() ? null : root;
    }

    public List<ExecutionError> errors() {
        return errors;
    }

    /** The actual number of objects, of all results of the same run together. */
    public long objects() {
        return usage.objects();
    }

    /** The number of objects that the rows count as that statements counted or summed without returning them. */
    public long aggregated() {
        return usage.aggregated();
    }

    Usage usage() {
        return usage;
    }
}
