package org.hubgraph.registry.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One file of the packaged registry, {@code registry/<name>}: a YAML list of records. A record has the fields of the
 * input that adds it, except that it names other objects by slug.
 *
 * @param <I> the input of the mutation that adds a record
 */
interface RegistryFile<I> {
    /** The name of the file, such as {@code hubs.yaml}. */
    String name();

    Class<I> input();

    /**
     * Identifies a record within its file, in this release and in later ones. Keys are stored, so they must not change.
     */
    String key(ObjectNode record);

    /** Whether editors have already added an object of this slug. */
    default boolean exists(ObjectNode record) {
        return false;
    }

    /** Whether the record is about an erased person. It is then skipped, and not recorded as loaded. */
    default boolean isErased(ObjectNode record) {
        return false;
    }

    /**
     * Replaces what the input does not have: references to objects of several types, and parts with inputs of their
     * own.
     *
     * @throws RegistryFault naming a field that refers to nothing
     */
    default void prepare(ObjectNode record) {}

    /**
     * Adds the object, by the rules of its mutation.
     *
     * @param record as it is in the file
     */
    void add(I input, ObjectNode record);
}
