package org.hubgraph.graphql.execution;

import java.util.List;

import org.hubgraph.graphql.projection.Reading;

/**
 * The fields of a level that are resolved together: fields of the same definition with equal arguments, whose resolver
 * is called once for the objects of all of them; or a {@link Batch}. Almost all steps have one field.
 *
 * @param parts at least one
 * @param isBatch whether the arguments of the fields differ
 * @param merged the attributes to read if the selections below the fields differ; null if they are the same, or the
 *     resolver does not read anything
 * @param below the levels below the fields, one for each type and set of plans; empty for a leaf
 */
record Step(List<Part> parts, boolean isBatch, Reached merged, List<Level> below) {

    /**
     * One of the fields.
     *
     * @param plan the index of its plan in the level
     * @param place its index in that plan
     */
    record Part(int plan, int place, PlannedField field) {}

    /** The first of the fields; the others differ in their keys, locations and selections only, unless it is a batch. */
    PlannedField field() {
        return parts.get(0).field();
    }

    /** The attributes that will be read of the objects that the resolver returns. */
    Reading reading(TypeModel types) {
        if (merged != null) {
            return merged.reading();
        }
        return field().below() == null ? Reading.WHOLE : field().below().reading(field(), types);
    }
}
