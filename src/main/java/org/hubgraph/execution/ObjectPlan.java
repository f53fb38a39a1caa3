package org.hubgraph.execution;

import java.util.List;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import graphql.schema.GraphQLObjectType;

/**
 * The fields of one object type at one place of a document, in the order of the response.
 *
 * @param type a concrete type
 * @param fields in the order in which the document first names them
 * @param keys of the fields, as they are written
 */
record ObjectPlan(GraphQLObjectType type, List<PlannedField> fields, List<SerializableString> keys) {

    ObjectPlan(GraphQLObjectType type, List<PlannedField> fields) {
        this(
                type,
                fields,
                fields.stream()
                        .<SerializableString>map(field -> new SerializedString(field.key()))
                        .toList());
    }

    /** A plan is like no other: it is looked up for every object of a level, and its fields are many. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
