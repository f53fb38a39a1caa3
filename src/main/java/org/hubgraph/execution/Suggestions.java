package org.hubgraph.execution;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

/** Adds to the error of a field that a type does not have those of its fields that may be meant. */
final class Suggestions {
    private static final Pattern UNDEFINED = Pattern.compile("Field '(\\w{1,50})' in type '(\\w+)' is undefined$");
    private static final int MOST = 3;

    private Suggestions() {}

    static List<ValidationError> added(List<ValidationError> errors, GraphQLSchema schema) {
        return errors.stream().map(error -> added(error, schema)).toList();
    }

    private static ValidationError added(ValidationError error, GraphQLSchema schema) {
        var undefined = UNDEFINED.matcher(error.getMessage());
        if (error.getValidationErrorType() != ValidationErrorType.FieldUndefined
                || !undefined.find()
                || !(schema.getType(undefined.group(2)) instanceof GraphQLFieldsContainer type)) {
            return error;
        }
        var meant = near(undefined.group(1), type);
        return meant.isEmpty()
                ? error
                : ValidationError.newValidationError()
                        .validationErrorType(error.getValidationErrorType())
                        .sourceLocations(error.getLocations())
                        .description(error.getMessage() + ". Did you mean " + String.join(" or ", meant) + "?")
                        .build();
    }

    private static List<String> near(String name, GraphQLFieldsContainer type) {
        // Two neighbours that changed places are two characters.
        int farthest = name.length() * 2 / 5 + 1;
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toMap(field -> field, field -> distance(name, field)))
                .entrySet()
                .stream()
                .filter(field -> field.getValue() <= farthest)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(field -> "'" + field.getKey() + "'")
                .toList();
    }

    /** How many characters are to be put in, left out or replaced (Levenshtein), case aside. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
