package org.hubgraph.graphql.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLObjectType;

/**
 * The fields of one object type at one place of a document, in the order of the response.
 *
 * @param type a concrete type
 * @param fields in the order in which the document first names them
 * @param openings what is written before the value of each field: what stands between it and the one before, and its key
 * @param leastBytes of an object in the response, without its values
 */
record ObjectPlan(GraphQLObjectType type, List<PlannedField> fields, List<byte[]> openings, int leastBytes) {
    private static final int BRACES = 2;

    ObjectPlan(GraphQLObjectType type, List<PlannedField> fields) {
        this(type, fields, openings(fields));
    }

    private ObjectPlan(GraphQLObjectType type, List<PlannedField> fields, List<byte[]> openings) {
        this(
                type,
                fields,
                openings,
                BRACES + openings.stream().mapToInt(opening -> opening.length).sum());
    }

    /** A key is a name of GraphQL (specification, section 2.1.9), so nothing in it is escaped. */
    private static List<byte[]> openings(List<PlannedField> fields) {
        var openings = new ArrayList<byte[]>();
        for (PlannedField field : fields) {
            String opening = (openings.isEmpty() ? "{\"" : ",\"") + field.key() + "\":";
            openings.add(opening.getBytes(StandardCharsets.US_ASCII));
        }
        return openings;
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
