package org.hubgraph.graphql.execution;

import java.util.List;

import graphql.GraphQLException;
import graphql.language.SourceLocation;

/** Variables that cannot be coerced, and all places in their values that are the reason. */
public final class InvalidVariables extends GraphQLException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One value that does not fit.
     *
     * @param path the variable's name, then names of fields and places in lists from 0
     * @param message what is wrong with the value
     * @param location where the variable is defined
     */
    public record Fault(List<Object> path, String message, SourceLocation location) {}

    /** @param faults at least one */
    InvalidVariables(List<Fault> faults) {
        super("The variables do not fit the document.");
        this.faults = faults;
    }

    /** In the order of the variables' definitions, and of the fields as they were sent. */
    public List<Fault> faults() {
        return faults;
    }
}
