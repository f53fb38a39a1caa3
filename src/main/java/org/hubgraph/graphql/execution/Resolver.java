package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;

import org.hubgraph.graphql.projection.ListSize;

/** Brings the values of one field for all objects of a level at once. */
interface Resolver {

    /**
     * @param sources the objects, at least one
     * @param arguments the field's own, coerced
     * @return one value for each object, in their order; an element may be null
     * @throws Exception if there is no value for any of them
     */
    List<?> resolve(List<Object> sources, Arguments arguments) throws Exception;

    /**
     * The attributes of the sources that it looks at, besides keys.
     *
     * @param arguments whether the field is given any
     */
    default Set<String> reads(boolean arguments) {
        return Set.of();
    }

    /**
     * The most SQL statements it takes; above 1 if unknown.
     *
     * @param arguments the names of those that the field is given
     */
    default int statements(Set<String> arguments) {
        return 0;
    }

    /** How many items its lists have at most; null for what is no list. */
    default ListSize listSize() {
        return null;
    }

    /**
     * One argument as the resolver's method takes it.
     *
     * @param value coerced
     * @return null where there is no such argument
     */
    default Object argument(String name, Object value) {
        return null;
    }

    /** Who may use the field: those with any of these roles; empty for anyone. */
    default Set<String> rolesAllowed() {
        return Set.of();
    }

    /** Whether it only passes on what its sources hold already. */
    default boolean isAccessor() {
        return false;
    }
}
