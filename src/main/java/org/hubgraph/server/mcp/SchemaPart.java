package org.hubgraph.server.mcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * A type of the schema, or one of its fields or values.
 *
 * @param type the type's name
 * @param line its definition in SDL; for a type, the line before its fields
 * @param description the first sentence of its description
 * @param inName words of its name
 * @param inDescription words of its whole description, and of the type's name
 */
record SchemaPart(
        String type, boolean isType, String line, String description, Set<String> inName, Set<String> inDescription) {
    private static final int LONGEST = 160;

    static List<SchemaPart> all(GraphQLSchema schema) {
        var parts = new ArrayList<SchemaPart>();
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(type -> add(type, parts));
        return parts;
    }

    private static void add(GraphQLNamedType type, List<SchemaPart> parts) {
        parts.add(part(type.getName(), true, head(type), type.getName(), type.getDescription()));
        if (type instanceof GraphQLFieldsContainer container) {
            container
                    .getFieldDefinitions()
                    .forEach(field -> parts.add(part(
                            type.getName(),
                            false,
                            field.getName() + arguments(field.getArguments()) + ": "
                                    + GraphQLTypeUtil.simplePrint(field.getType()),
                            field.getName(),
                            field.getDescription())));
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions()
                    .forEach(field -> parts.add(part(
                            type.getName(),
                            false,
                            field.getName() + ": " + GraphQLTypeUtil.simplePrint(field.getType()),
                            field.getName(),
                            field.getDescription())));
        } else if (type instanceof GraphQLEnumType values) {
            values.getValues()
                    .forEach(value -> parts.add(
                            part(type.getName(), false, value.getName(), value.getName(), value.getDescription())));
        }
    }

    private static String head(GraphQLNamedType type) {
        if (type instanceof GraphQLUnionType union) {
            return "union " + type.getName() + " = "
                    + union.getTypes().stream().map(GraphQLNamedType::getName).collect(Collectors.joining(" | "));
        }
        String kind = type instanceof GraphQLInterfaceType
                ? "interface "
                : type instanceof GraphQLFieldsContainer
                        ? "type "
                        : type instanceof GraphQLInputObjectType
                                ? "input "
                                : type instanceof GraphQLEnumType ? "enum " : "scalar ";
        return kind + type.getName();
    }

    private static String arguments(List<GraphQLArgument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream()
                        .map(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static SchemaPart part(String type, boolean isType, String line, String name, String description) {
        String text = description == null ? "" : description;
        var words = new HashSet<>(Words.of(text));
        words.addAll(Words.of(type));
        return new SchemaPart(type, isType, line, sentence(text), Words.of(name), words);
    }

    private static String sentence(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end + 1);
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
    }

    /**
     * How well it fits: words in names count more than words in descriptions, several words more than one, and fields at
     * which queries begin more than others.
     *
     * @param weights of the words looked for, higher for rare words
     */
    double score(Map<String, Double> weights) {
        double score = 0;
        int found = 0;
        for (var word : weights.entrySet()) {
            if (inName.contains(word.getKey())) {
                score += 3 * word.getValue() / Math.sqrt(inName.size());
                found++;
            } else if (inDescription.contains(word.getKey())) {
                score += word.getValue();
                found++;
            }
        }
        return score * found / Math.max(1, weights.size()) * importance();
    }

    private double importance() {
        return switch (type) {
            case "Query" -> 2;
            case "Mutation", "Subscription" -> 0.5;
            default -> type.endsWith("Connection") || type.endsWith("Edge") || type.endsWith("Payload") ? 0.5 : 1;
        };
    }

    boolean has(String word) {
        return inName.contains(word) || inDescription.contains(word);
    }
}
