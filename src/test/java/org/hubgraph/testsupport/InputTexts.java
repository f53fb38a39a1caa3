package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** All positions of texts in the inputs of all mutations, and requests with a given text at such a position. */
public final class InputTexts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LEVELS = 5;
    private static final int MOST_TRIES = 20_000;

    /**
     * Texts that name fields of the schema, all others of which are rejected whatever their characters, and texts that
     * only external ids of one scheme have, which ExternalIdClaimsTest checks.
     */
    private static final List<String> FIELD_NAMES = List.of("field", "fields", "register", "schemeName");

    private final GraphQLSchema schema;
    private final MutationInputs inputs;
    private final Random random;

    public InputTexts(GraphQLSchema schema, MutationInputs inputs, long seed) {
        this.schema = schema;
        this.inputs = inputs;
        this.random = new Random(seed);
    }

    /**
     * A mutation with a valid input that contains a text.
     *
     * @param path below {@code input}; items of lists by 0
     */
    public record Place(String mutation, List<Object> path, ObjectNode input, String inputType) {

        public String query() {
            return "mutation ($input: " + inputType + "!) { " + mutation + "(input: $input) { __typename } }";
        }

        /** The input with another text at this position. */
        public JsonNode with(String text) {
            var changed = input.deepCopy();
            JsonNode owner = changed;
            for (Object step : path.subList(1, path.size() - 1)) {
                owner = step instanceof Integer index ? owner.get(index) : owner.get(step.toString());
            }
            Object last = path.get(path.size() - 1);
            if (last instanceof Integer index) {
                ((ArrayNode) owner).set(index, JSON.textNode(text));
            } else {
                ((ObjectNode) owner).put(last.toString(), text);
            }
            return changed;
        }
    }

    /** Each position once. Fails if no input with the position is found. */
    public List<Place> all() {
        var places = new ArrayList<Place>();
        for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
            var type = (GraphQLInputObjectType)
                    GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
            var left = new TreeSet<String>();
            expected(type, "input", left);
            for (int number = 0; number < MOST_TRIES && !left.isEmpty(); number++) {
                var input = inputs.of(mutation, random, LEVELS);
                var found = new LinkedHashMap<String, List<Object>>();
                collect(type, input, List.of("input"), "input", found);
                found.forEach((name, path) -> {
                    if (left.remove(name)) {
                        places.add(new Place(mutation.getName(), path, input, type.getName()));
                    }
                });
            }
            if (!left.isEmpty()) {
                throw new IllegalStateException("No input of " + mutation.getName() + " with " + left);
            }
        }
        return places;
    }

    private static void expected(GraphQLInputObjectType type, String path, Set<String> to) {
        for (var field : type.getFields()) {
            var named = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
            String name = path + "." + field.getName();
            if (named instanceof GraphQLInputObjectType object) {
                expected(object, name, to);
            } else if (named.getName().equals("String") && !FIELD_NAMES.contains(field.getName())) {
                to.add(name);
            }
        }
    }

    private static void collect(
            GraphQLType type, JsonNode value, List<Object> path, String name, Map<String, List<Object>> to) {
        var nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            if (value.size() > 0) {
                collect(list.getWrappedType(), value.get(0), longer(path, 0), name, to);
            }
        } else if (nullable instanceof GraphQLInputObjectType object) {
            object.getFields().stream()
                    .filter(field -> value.hasNonNull(field.getName()))
                    .forEach(field -> collect(
                            field.getType(),
                            value.get(field.getName()),
                            longer(path, field.getName()),
                            name + "." + field.getName(),
                            to));
        } else if (((GraphQLNamedType) nullable).getName().equals("String")) {
            to.put(name, path);
        }
    }

    private static List<Object> longer(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
