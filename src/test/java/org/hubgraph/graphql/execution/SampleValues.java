package org.hubgraph.graphql.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Existing ids, slugs and cursors, collected through the schema, so that generated operations find objects. */
final class SampleValues {
    /** By the name of the type. */
    final Map<String, List<String>> ids = new TreeMap<>();

    final Map<String, List<String>> slugs = new TreeMap<>();
    /** By type and field, such as {@code Hub.tenants}. */
    final Map<String, List<String>> cursors = new TreeMap<>();

    /** An operation that selects every list at the root, and every list of their objects. */
    static String document(GraphQLSchema schema) {
        return "{ "
                + lists(schema.getQueryType()).stream()
                        .map(field -> field.getName() + " { edges { cursor node {"
                                + below((GraphQLObjectType) node(field)) + " } } }")
                        .collect(Collectors.joining(" "))
                + " }";
    }

    /** An operation that selects a past state of one object for each lookup, with the lists below it. */
    String pastDocument(GraphQLSchema schema, Instant asKnownAt) {
        return "{ "
                + schema.getQueryType().getFields().stream()
                        .filter(field -> field.getArgument("asKnownAt") != null && field.getArgument("slug") != null)
                        // Not that of redirects, which is no entry.
                        .filter(field -> slugs.containsKey(
                                ((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType())).getName()))
                        .map(field -> {
                            var type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
                            return field.getName() + "(slug: \""
                                    + slugs.get(type.getName()).get(0)
                                    + "\", asKnownAt: \"" + asKnownAt + "\") {"
                                    + below(type, listsOfThen(type)) + " }";
                        })
                        .collect(Collectors.joining(" "))
                + " }";
    }

    private static String below(GraphQLObjectType type) {
        return below(type, lists(type));
    }

    private static String below(GraphQLObjectType type, List<GraphQLFieldDefinition> lists) {
        return " __typename id" + (type.getField("slug") == null ? "" : " slug")
                + lists.stream()
                        .map(field -> " " + field.getName() + " { edges { cursor node { __typename id } } }")
                        .collect(Collectors.joining());
    }

    private static List<GraphQLFieldDefinition> lists(GraphQLObjectType type) {
        return type.getFields().stream()
                .filter(field -> field.getArgument("after") != null)
                .filter(field -> field.getArguments().stream()
                        .noneMatch(argument -> argument.getType() instanceof GraphQLNonNull))
                .toList();
    }

    /** A past state has no history. */
    private static List<GraphQLFieldDefinition> listsOfThen(GraphQLObjectType type) {
        return lists(type).stream()
                .filter(field -> !field.getName().equals("history"))
                .toList();
    }

    private static GraphQLType node(GraphQLFieldDefinition field) {
        var connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        var edge = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(connection.getField("edges").getType());
        return GraphQLTypeUtil.unwrapAll(edge.getField("node").getType());
    }

    /** Adds what {@link #pastDocument} has found. */
    void addPast(JsonNode data) {
        data.forEach(object -> collect(object.get("__typename").asText(), object));
    }

    SampleValues(JsonNode data) {
        collect("Query", data);
    }

    private void collect(String type, JsonNode object) {
        add(ids, type, object.get("id"));
        add(slugs, type, object.get("slug"));
        object.properties().forEach(field -> {
            for (var edge : field.getValue().path("edges")) {
                add(cursors, type + "." + field.getKey(), edge.get("cursor"));
                collect(edge.at("/node/__typename").asText(), edge.get("node"));
            }
        });
    }

    private static void add(Map<String, List<String>> to, String key, JsonNode value) {
        if (value != null) {
            var known = to.computeIfAbsent(key, any -> new ArrayList<>());
            if (!known.contains(value.asText())) {
                known.add(value.asText());
            }
        }
    }
}
