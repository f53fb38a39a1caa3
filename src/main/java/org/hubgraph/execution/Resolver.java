package org.hubgraph.execution;

import java.util.List;

/** Brings the values of one field for all objects of a level at once. */
@FunctionalInterface
interface Resolver {

    /**
     * @param sources the objects, at least one
     * @param arguments the field's own, coerced
     * @return one value for each object, in their order; an element may be null
     * @throws Exception if there is no value for any of them
     */
    List<?> resolve(List<Object> sources, Arguments arguments) throws Exception;
}
