package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;

import org.hubgraph.graphql.projection.ListSize;

/** Resolves one field for all objects of a level at once. */
interface Resolver {

    /**
     * @param sources the objects, at least one
     * @param arguments the coerced arguments of the field
     * @return one value for each object, in the same order; an element may be null
     * @throws Exception if the field has no value for any of the objects
     */
    List<?> resolve(List<Object> sources, Arguments arguments) throws Exception;

    /**
     * The attributes of the sources that it reads, besides keys.
     *
     * @param arguments whether the field is given any arguments
     */
    default Set<String> reads(boolean arguments) {
        return Set.of();
    }

    /**
     * The most SQL statements that it runs; above 1 if unknown.
     *
     * @param arguments the names of the arguments that the field is given
     */
    default int statements(Set<String> arguments) {
        return 0;
    }

    /** The size of its lists; null if its value is not a list. */
    default ListSize listSize() {
        return null;
    }

    /**
     * Converts one argument to the parameter type of the resolver's method.
     *
     * @param value the coerced value
     * @return null if there is no such argument
     */
    default Object argument(String name, Object value) {
        return null;
    }

    /** The roles of which a user needs one to use the field; empty if it requires none. */
    default Set<String> rolesAllowed() {
        return Set.of();
    }

    /** Whether its values may be read in the same rows as its sources. */
    default boolean isReadWithSources() {
        return false;
    }

    /** Whether it is that of a {@link org.hubgraph.graphql.projection.Batched} query. */
    default boolean isBatched() {
        return false;
    }

    /** Whether it only returns values that its sources already have. */
    default boolean isAccessor() {
        return false;
    }
}
