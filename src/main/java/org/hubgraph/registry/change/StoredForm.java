package org.hubgraph.registry.change;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An input whose stored form is an object of another class.
 *
 * @param <E> the class of the field that stores it
 */
@RegisterForReflection
public interface StoredForm<E> {
    /**
     * Converts the input.
     *
     * @param violations receives faults
     * @param field the name of the input field, for the paths of violations
     */
    E stored(Violations violations, String field);
}
