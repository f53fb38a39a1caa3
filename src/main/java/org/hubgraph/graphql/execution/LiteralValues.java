package org.hubgraph.graphql.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;

import org.hubgraph.failure.Code;
import org.hubgraph.value.Truncation;

import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.simplePrint;

/** Checks the literal values in a document (specification, section 5.6) and reports all errors. */
final class LiteralValues {
    private static final int LONGEST_SHOWN = 60;

    private final Suggestions suggestions;
    private final List<DocumentError> errors;

    /** @param errors receives the errors */
    LiteralValues(Suggestions suggestions, List<DocumentError> errors) {
        this.suggestions = suggestions;
        this.errors = errors;
    }

    void check(Value<?> value, GraphQLType type) {
        if (value instanceof VariableReference || errors.size() >= DocumentValidation.MOST) {
            return;
        }
        if (value instanceof NullValue) {
            if (type instanceof GraphQLNonNull) {
                misfit(value, "Expected value of type \"" + simplePrint(type) + "\", found null.");
            }
            return;
        }
        var nullable = type instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : type;
        if (nullable instanceof GraphQLList list) {
            if (value instanceof ArrayValue items) {
                items.getValues().forEach(item -> check(item, list.getWrappedType()));
            } else {
                check(value, list.getWrappedType());
            }
        } else if (nullable instanceof GraphQLInputObjectType object) {
            object(value, object);
        } else if (nullable instanceof GraphQLEnumType enumeration) {
            enumValue(value, enumeration);
        } else {
            scalar(value, (GraphQLScalarType) nullable);
        }
    }

    private void object(Value<?> value, GraphQLInputObjectType type) {
        if (!(value instanceof ObjectValue object)) {
            misfit(value, "Expected value of type \"" + type.getName() + "\", found " + shown(value) + ".");
            return;
        }
        var given = new HashMap<String, ObjectField>();
        for (ObjectField field : object.getObjectFields()) {
            var definition = type.getField(field.getName());
            if (given.put(field.getName(), field) != null) {
                misfit(field.getValue(), "There can be only one input field named \"" + field.getName() + "\".");
            } else if (definition == null) {
                misfit(
                        field.getValue(),
                        "Field \"" + field.getName() + "\" is not defined by type \"" + type.getName() + "\"."
                                + suggestions.of(field.getName(), names(type)));
            } else {
                check(field.getValue(), definition.getType());
            }
        }
        for (GraphQLInputObjectField field : type.getFields()) {
            if (isNonNull(field.getType()) && !field.hasSetDefaultValue() && !given.containsKey(field.getName())) {
                misfit(
                        value,
                        "Field \"" + type.getName() + "." + field.getName() + "\" of required type \""
                                + simplePrint(field.getType()) + "\" was not provided.");
            }
        }
        if (type.isOneOf()) {
            oneOf(object, type, given);
        }
    }

    private void oneOf(ObjectValue value, GraphQLInputObjectType type, HashMap<String, ObjectField> given) {
        boolean isNull = given.values().stream().anyMatch(field -> field.getValue() instanceof NullValue);
        if (given.size() != 1 || isNull) {
            misfit(
                    value,
                    "Exactly one field must be given for OneOf type \"" + type.getName()
                            + "\", and it must not be null.");
        }
    }

    private static List<String> names(GraphQLInputObjectType type) {
        return type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
    }

    private void enumValue(Value<?> value, GraphQLEnumType type) {
        var names = type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        if (!(value instanceof EnumValue name)) {
            misfit(
                    value,
                    "Enum \"" + type.getName() + "\" cannot represent non-enum value: " + shown(value) + "."
                            + suggestions.of("the enum value", shown(value).replace("\"", ""), names));
        } else if (!names.contains(name.getName())) {
            misfit(
                    value,
                    "Value \"" + name.getName() + "\" does not exist in \"" + type.getName() + "\" enum."
                            + suggestions.of("the enum value", name.getName(), names));
        }
    }

    private void scalar(Value<?> value, GraphQLScalarType type) {
        try {
            type.getCoercing()
                    .parseLiteral(value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
        } catch (CoercingParseLiteralException refused) {
            errors.add(new DocumentError(
                    Code.INVALID,
                    ScalarFaults.message(type, refused, shown(value)),
                    List.of(value.getSourceLocation())));
        }
    }

    private void misfit(Value<?> node, String message) {
        errors.add(DocumentError.misfit(message, node.getSourceLocation()));
    }

    private static String shown(Value<?> value) {
        String text = AstPrinter.printAstCompact(value).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return Truncation.shown(text, LONGEST_SHOWN);
    }
}
