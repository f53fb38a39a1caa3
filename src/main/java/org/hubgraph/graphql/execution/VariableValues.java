package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;

import org.hubgraph.graphql.execution.InvalidVariables.Fault;
import org.hubgraph.value.Truncation;

import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.simplePrint;

/** Finds all errors in the values of variables. Graphql-java stops at the first and does not report its path. */
final class VariableValues {
    /** The most faults that are reported for a request. */
    static final int MOST = 100;

    private static final int LONGEST_SHOWN = 60;

    private final Suggestions suggestions;
    private final List<Fault> faults = new ArrayList<>();
    private SourceLocation location;

    private VariableValues(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Returns all type errors, at least one. */
    static List<Fault> faults(
            GraphQLSchema schema, OperationDefinition operation, Map<String, Object> values, Suggestions suggestions) {
        var found = new VariableValues(suggestions);
        for (var variable : operation.getVariableDefinitions()) {
            found.check(variable, new DeclaredType(schema).of(variable.getType()), values);
        }
        if (found.faults.isEmpty()) {
            var all = operation.getVariableDefinitions().get(0);
            found.faults.add(new Fault(List.of(all.getName()), "It does not match its type.", all.getSourceLocation()));
        }
        return List.copyOf(found.faults);
    }

    private void check(VariableDefinition variable, GraphQLType type, Map<String, Object> values) {
        location = variable.getSourceLocation();
        String name = variable.getName();
        if (values.containsKey(name)) {
            check(values.get(name), type, List.of(name));
        } else if (variable.getDefaultValue() == null && type instanceof GraphQLNonNull) {
            add(List.of(name), "A value of required type \"" + simplePrint(type) + "\" was not provided.");
        }
    }

    private void check(Object value, GraphQLType type, List<Object> path) {
        if (faults.size() >= MOST) {
            return;
        }
        if (value == null) {
            if (type instanceof GraphQLNonNull) {
                add(path, "Expected value of type \"" + simplePrint(type) + "\", found null.");
            }
            return;
        }
        var nullable = type instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : type;
        if (nullable instanceof GraphQLList list) {
            if (value instanceof Collection<?> items) {
                int index = 0;
                for (Object item : items) {
                    check(item, list.getWrappedType(), longer(path, index++));
                }
            } else {
                check(value, list.getWrappedType(), path);
            }
        } else if (nullable instanceof GraphQLInputObjectType object) {
            object(value, object, path);
        } else if (nullable instanceof GraphQLEnumType enumeration) {
            enumValue(value, enumeration, path);
        } else {
            scalar(value, (GraphQLScalarType) nullable, path);
        }
    }

    private void object(Object value, GraphQLInputObjectType type, List<Object> path) {
        if (!(value instanceof Map<?, ?> fields)) {
            add(path, "Expected value of type \"" + type.getName() + "\", found " + shown(value) + ".");
            return;
        }
        fields.forEach((key, given) -> {
            if (faults.size() >= MOST) {
                return;
            }
            String name = key.toString();
            var definition = type.getField(name);
            if (definition == null) {
                var names = type.getFields().stream()
                        .map(GraphQLInputObjectField::getName)
                        .toList();
                add(
                        path,
                        "Field \"" + clean(name) + "\" is not defined by type \"" + type.getName() + "\"."
                                + suggestions.of(name, names),
                        name);
            } else {
                check(given, definition.getType(), longer(path, name));
            }
        });
        type.getFields().stream()
                .filter(field -> isNonNull(field.getType())
                        && !field.hasSetDefaultValue()
                        && !fields.containsKey(field.getName()))
                .sorted(Comparator.comparing(GraphQLInputObjectField::getName))
                .forEach(field -> add(
                        path,
                        "Field \"" + type.getName() + "." + field.getName() + "\" of required type \""
                                + simplePrint(field.getType()) + "\" was not provided.",
                        field.getName()));
        if (type.isOneOf() && (fields.size() != 1 || fields.containsValue(null))) {
            add(
                    path,
                    "Exactly one field must be given for OneOf type \"" + type.getName()
                            + "\", and it must not be null.");
        }
    }

    private void enumValue(Object value, GraphQLEnumType type, List<Object> path) {
        var names = type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        if (!(value instanceof String name)) {
            add(path, "Enum \"" + type.getName() + "\" cannot represent non-string value: " + shown(value) + ".");
        } else if (!names.contains(name)) {
            add(
                    path,
                    "Value \"" + clean(name) + "\" does not exist in \"" + type.getName() + "\" enum."
                            + suggestions.of("the enum value", name, names));
        }
    }

    private void scalar(Object value, GraphQLScalarType type, List<Object> path) {
        try {
            type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
        } catch (GraphQLException refused) {
            add(path, ScalarFaults.message(type, refused, shown(value)));
        }
    }

    private void add(List<Object> path, String message, Object... more) {
        var whole = new ArrayList<>(path);
        whole.addAll(List.of(more));
        faults.add(new Fault(List.copyOf(whole), message, location));
    }

    /** Shows a value in an error message: lists and objects by their kind only, long values truncated. */
    private static String shown(Object value) {
        if (value instanceof String text) {
            return "\"" + clean(text) + "\"";
        }
        if (value instanceof Collection<?>) {
            return "a list";
        }
        return value instanceof Map<?, ?> ? "an object" : clean(value.toString());
    }

    private static String clean(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", " ");
        return Truncation.shown(line, LONGEST_SHOWN);
    }

    private static List<Object> longer(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
