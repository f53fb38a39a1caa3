package org.hubgraph.graphql.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import graphql.schema.GraphQLObjectType;

/**
 * The fields of one object type at one position of a document, in the order of the response.
 *
 * @param type a concrete type
 * @param fields in the order in which the document first mentions them
 * @param openings the bytes written before each field's value: the separator from the field before, and the key
 * @param leastBytes the size of an object in the response, in bytes, without its values
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

    /** A key is a GraphQL name (specification, section 2.1.9), which contains nothing to escape. */
    private static List<byte[]> openings(List<PlannedField> fields) {
        var openings = new ArrayList<byte[]>();
        for (PlannedField field : fields) {
            String opening = (openings.isEmpty() ? "{\"" : ",\"") + field.key() + "\":";
            openings.add(opening.getBytes(StandardCharsets.US_ASCII));
        }
        return openings;
    }

    /** Adds the response keys on the path to each leaf field. */
    void addLeaves(List<String> path, Set<List<String>> leaves) {
        for (PlannedField field : fields) {
            var here = new ArrayList<>(path);
            here.add(field.key());
            if (field.below() == null) {
                leaves.add(List.copyOf(here));
            } else {
                field.below().plans().stream()
                        .sorted(Comparator.comparing(plan -> plan.type().getName()))
                        .forEach(plan -> plan.addLeaves(here, leaves));
            }
        }
    }

    /** Compared by identity: plans have many fields and are map keys for every object of a level. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
