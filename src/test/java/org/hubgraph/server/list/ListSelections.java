package org.hubgraph.server.list;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.testsupport.Seed;

/** Random selections of the rows of root lists, a few levels deep. */
final class ListSelections {
    private static final int LEVELS = 2;
    private static final int PERCENT_OF_VALUES = 60;
    private static final int PERCENT_OF_OBJECTS = 35;

    private final GraphQLSchema schema;
    private final Random random = new Random(Seed.of(ListFilesTest.class));

    ListSelections(GraphQLSchema schema, List<String> lists) {
        this.schema = schema;
        for (String list : lists) {
            if (schema.getQueryType().getField(list) == null) {
                throw new IllegalArgumentException("There is no list " + list);
            }
        }
    }

    /** The nodes or the edges of a list, with a selection. */
    String of(String list) {
        var connection = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(schema.getQueryType().getField(list).getType());
        String rows = random.nextInt(4) == 0 ? "edges" : "nodes";
        var row = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(connection.getField(rows).getType());
        // One value without nulls, so that no row is empty.
        return rows + " { " + (rows.equals("edges") ? "cursor" : "__typename id") + selection(row, LEVELS) + " }";
    }

    private String selection(GraphQLObjectType type, int levels) {
        return type.getFields().stream()
                .filter(field -> field.getArguments().stream()
                        .noneMatch(argument ->
                                argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue()))
                .filter(field ->
                        !field.getName().equals("history") && !field.getName().equals("aggregate"))
                .map(field -> field(field, levels))
                .collect(Collectors.joining());
    }

    private String field(GraphQLFieldDefinition field, int levels) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (GraphQLTypeUtil.isLeaf(type)) {
            return random.nextInt(100) < PERCENT_OF_VALUES ? " " + field.getName() : "";
        }
        if (levels == 0 || random.nextInt(100) >= PERCENT_OF_OBJECTS || !(type instanceof GraphQLObjectType object)) {
            return "";
        }
        if (object.getField("pageInfo") == null) {
            return " " + field.getName() + " { __typename" + selection(object, levels - 1) + " }";
        }
        var node = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(object.getField("edges").getType());
        return " " + field.getName() + "(first: 2) { totalCount edges { __typename" + selection(node, levels - 1)
                + " } }";
    }
}
