package org.hubgraph.bench.worst;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/** All steps from the objects of each type of a schema, to single objects and to lists, including introspection. */
final class Steps {
    private static final String IDS = "[ID!]!";

    private final GraphQLSchema schema;
    private final Map<String, Sample> samples;

    /**
     * An object to start at.
     *
     * @param id its global id
     * @param slug null if it has none
     */
    record Sample(String id, String slug) {}

    /** @param samples by the names of their types */
    Steps(GraphQLSchema schema, Map<String, Sample> samples) {
        this.schema = schema;
        this.samples = samples;
    }

    List<Step> ofRoot() {
        var steps = new ArrayList<>(of(schema.getQueryType().getName()));
        steps.add(new Step("__schema", "", "__Schema", false, false));
        return steps;
    }

    /** @param type the name of an object type */
    List<Step> of(String type) {
        return schema.getObjectType(type).getFieldDefinitions().stream()
                .flatMap(field -> of(field).stream())
                .toList();
    }

    /** All leaf fields without arguments. */
    String leaves(String type) {
        var leaves = schema.getObjectType(type).getFieldDefinitions().stream()
                .filter(field -> field.getArguments().stream().noneMatch(GraphQLArgument::hasSetDefaultValue)
                        && field.getArguments().stream().noneMatch(Steps::isNeeded))
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.joining(" "));
        return leaves.isEmpty() ? "__typename" : leaves;
    }

    private List<Step> of(GraphQLFieldDefinition field) {
        var to = GraphQLTypeUtil.unwrapAll(field.getType());
        if (GraphQLTypeUtil.isLeaf(to)) {
            return List.of();
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        var nodes = to instanceof GraphQLFieldsContainer container ? container.getFieldDefinition("nodes") : null;
        var steps = new ArrayList<Step>();
        for (String called : calls(field, to)) {
            if (nodes == null) {
                possible(to).forEach(type -> steps.add(new Step(called, "", type, !type.equals(to.getName()), list)));
            } else {
                var node = GraphQLTypeUtil.unwrapAll(nodes.getType());
                possible(node)
                        .forEach(
                                type -> steps.add(new Step(called, "nodes", type, !type.equals(node.getName()), true)));
                // The fields of a connection besides its nodes.
                steps.add(new Step(called, "", to.getName(), false, false));
            }
        }
        return steps;
    }

    /**
     * The field with arguments that return as much as possible; empty if it requires an argument without a known value.
     */
    private List<String> calls(GraphQLFieldDefinition field, GraphQLNamedType to) {
        if (field.getArgument("slug") != null || field.getArgument("id") != null) {
            boolean bySlug = field.getArgument("slug") != null;
            return samples.entrySet().stream()
                    .filter(sample -> possible(to).contains(sample.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(sample -> !bySlug || sample.slug != null)
                    .map(sample ->
                            field.getName() + (bySlug ? "(slug: \"" + sample.slug : "(id: \"" + sample.id) + "\")")
                    .toList();
        }
        var arguments = new ArrayList<String>();
        for (GraphQLArgument argument : field.getArguments()) {
            String value = value(argument);
            if (value != null) {
                arguments.add(argument.getName() + ": " + value);
            } else if (isNeeded(argument)) {
                return List.of();
            }
        }
        return List.of(field.getName() + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")"));
    }

    private String value(GraphQLArgument argument) {
        if (argument.getName().equals("first")) {
            return "%d";
        }
        if (GraphQLTypeUtil.simplePrint(argument.getType()).equals(IDS)) {
            // The same id, as often as permitted.
            String id = "\"" + samples.values().iterator().next().id + "\" ";
            return "[" + id.repeat(Search.MOST_IDS) + "]";
        }
        return isNeeded(argument) && GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLEnumType values
                ? values.getValues().get(0).getName()
                : null;
    }

    private static boolean isNeeded(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private List<String> possible(GraphQLType type) {
        if (type instanceof GraphQLInterfaceType abstraction) {
            return schema.getImplementations(abstraction).stream()
                    .map(GraphQLObjectType::getName)
                    .toList();
        }
        return type instanceof GraphQLUnionType union
                ? union.getTypes().stream().map(GraphQLNamedType::getName).toList()
                : List.of(((GraphQLNamedType) type).getName());
    }
}
