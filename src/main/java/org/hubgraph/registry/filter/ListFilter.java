package org.hubgraph.registry.filter;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A condition on a list below an object: of relations, or of the entries that they lead to.
 *
 * @param <F> the filter of the items of the list
 */
@RegisterForReflection
public interface ListFilter<F> {
    Parts<F> parts();

    /** The conditions on the numbers of different objects at the ends of the items. */
    default List<Ends> ends() {
        return List.of();
    }

    /**
     * The parts of the condition; null if they were not given.
     *
     * @param where the items that the other parts are about; null for all
     */
    record Parts<F>(F where, F some, F none, F every, CountFilter count) {}

    /**
     * The objects at one end of the items, each counted once.
     *
     * @param field of the filter, for error messages
     * @param references the attributes of an item that may refer to the object; exactly one of them is set
     * @param count null if no condition was given
     */
    record Ends(String field, List<String> references, CountFilter count) {}
}
