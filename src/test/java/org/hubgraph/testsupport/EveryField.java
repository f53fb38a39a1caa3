package org.hubgraph.testsupport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * A query of objects by their ids with every field that a past state has, generated from the schema. Of other objects,
 * it selects the ids.
 */
public final class EveryField {
    private static final String EDGES = "(first: 5)";

    /** The names of fields that have values of different shapes in different types, and so need an alias. */
    private final Set<String> ambiguous;

    private EveryField(List<GraphQLObjectType> types) {
        var shapes = new HashMap<String, Set<String>>();
        types.forEach(type -> type.getFields()
                .forEach(field -> shapes.computeIfAbsent(field.getName(), name -> new HashSet<>())
                        .add(shape(field.getType()))));
        this.ambiguous = shapes.entrySet().stream()
                .filter(field -> field.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String shape(GraphQLType type) {
        var named = GraphQLTypeUtil.unwrapAll(type);
        String printed = GraphQLTypeUtil.simplePrint(type);
        return GraphQLTypeUtil.isLeaf(named) ? printed : printed.replace(named.getName(), "{}");
    }

    /** @param schema that of the server */
    public static String document(GraphQLSchema schema) {
        var types = schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .toList();
        var selection = new EveryField(types);
        return "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id"
                + types.stream()
                        .filter(type -> isNode(type) && !type.getName().equals("Change"))
                        .map(type -> " ... on " + type.getName() + " {" + selection.of(type) + " }")
                        .collect(Collectors.joining())
                + " } }";
    }

    private static boolean isNode(GraphQLObjectType type) {
        return type.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
    }

    private String of(GraphQLObjectType type) {
        return type.getFields().stream()
                .filter(field -> !field.getName().equals("history"))
                .filter(field -> field.getArguments().stream()
                        .noneMatch(argument ->
                                argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue()))
                .map(field -> " " + key(type, field) + selected(field))
                .collect(Collectors.joining());
    }

    private String key(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return ambiguous.contains(field.getName()) ? type.getName() + "_" + field.getName() + ": " : "";
    }

    private String selected(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (GraphQLTypeUtil.isLeaf(type)) {
            return field.getName();
        }
        if (!(type instanceof GraphQLObjectType object)) {
            return field.getName() + " { __typename ... on Node { id } }";
        }
        if (isNode(object)) {
            return field.getName() + " { id }";
        }
        if (object.getField("pageInfo") != null) {
            var edge = (GraphQLObjectType)
                    GraphQLTypeUtil.unwrapAll(object.getField("edges").getType());
            return field.getName() + EDGES + " { totalCount edges {" + edge(edge) + " } }";
        }
        return field.getName() + " {" + of(object) + " }";
    }

    /** Without the cursor, which is opaque. */
    private String edge(GraphQLObjectType type) {
        return type.getFields().stream()
                .filter(field -> !field.getName().equals("cursor"))
                .map(field -> " " + selected(field))
                .collect(Collectors.joining());
    }
}
