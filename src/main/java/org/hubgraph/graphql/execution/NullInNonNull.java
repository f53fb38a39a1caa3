package org.hubgraph.graphql.execution;

/** A resolver returned null where the schema promises a value. */
public final class NullInNonNull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NullInNonNull(String type, String field) {
        super(type + "." + field + " is non-null and its resolver returned null");
    }
}
