package org.hubgraph.graphql.execution;

/** Thrown if a resolver returns null for a non-null field. */
public final class NullInNonNull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NullInNonNull(String type, String field) {
        super(type + "." + field + " is non-null and its resolver returned null");
    }
}
