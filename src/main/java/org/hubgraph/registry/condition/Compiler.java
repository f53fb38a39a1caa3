package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;

/** Compiles the filters of one type. */
@FunctionalInterface
public interface Compiler<F> {
    /**
     * @param filter not null
     * @param on no conditions so far, on an alias of the filtered entity
     */
    Condition compile(F filter, Conditions on);
}
