package org.hubgraph.graphql.execution;

import java.util.List;

import graphql.GraphQLException;
import graphql.language.SourceLocation;

/** Thrown if variables cannot be coerced. Lists all invalid values. */
public final class InvalidVariables extends GraphQLException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One invalid value.
     *
     * @param path the variable's name, then field names and list indexes (from 0)
     * @param message the problem with the value
     * @param location the position of the variable's definition
     */
    public record Fault(List<Object> path, String message, SourceLocation location) {}

    /** @param faults at least one */
    InvalidVariables(List<Fault> faults) {
        super("The variables do not fit the document.");
        this.faults = faults;
    }

    /** The faults in the order of the variable definitions and, within a variable, of the fields as sent. */
    public List<Fault> faults() {
        return faults;
    }
}
