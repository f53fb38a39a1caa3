package org.hubgraph.registry.filter;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A condition on a list below an object: of relations, or of the entries that they lead to.
 *
 * @param <F> the filter of the items of the list
 */
@RegisterForReflection
public interface ListFilter<F> {
    Parts<F> parts();

    /**
     * The parts of the condition; null if they were not given.
     *
     * @param where the items that the other parts are about; null for all
     */
    record Parts<F>(F where, F some, F none, F every, CountFilter count) {}
}
