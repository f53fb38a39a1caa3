package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.AssertException;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.api.CustomStringScalar;

import org.hubgraph.failure.Invalid;

/** CoerceArgumentValues (specification, section 6.4.1). */
final class ArgumentValues {
    private ArgumentValues() {}

    /**
     * Coerces the arguments by graphql-java. One case is checked here: a variable with a default value may be null and
     * used in an argument where null is not allowed. Then graphql-java throws an internal error (in an input object) or
     * accepts the null (in a list).
     *
     * @throws Invalid for such a null, for the character U+0000, and for an unpaired surrogate
     */
    static Map<String, Object> of(
            GraphQLCodeRegistry codeRegistry,
            List<GraphQLArgument> definitions,
            Field field,
            CoercedVariables variables) {
        try {
            var values = ValuesResolver.getArgumentValues(
                    codeRegistry,
                    definitions,
                    field.getArguments(),
                    variables,
                    GraphQLContext.getDefault(),
                    Locale.ROOT);
            definitions.forEach(
                    definition -> check(definition.getType(), values.get(definition.getName()), definition));
            return values;
        } catch (AssertException nullInside) {
            throw nullInside("An argument of " + field.getName());
        }
    }

    private static void check(GraphQLType type, Object value, GraphQLArgument argument) {
        var nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list && value instanceof List<?> items) {
            for (Object item : items) {
                if (item == null && list.getWrappedType() instanceof GraphQLNonNull) {
                    throw nullInside("The argument " + argument.getName());
                }
                check(list.getWrappedType(), item, argument);
            }
        } else if (nullable instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields) {
            object.getFields().forEach(field -> check(field.getType(), fields.get(field.getName()), argument));
        } else if (value instanceof String text) {
            checkText(text, argument);
        } else if (value instanceof CustomStringScalar scalar) {
            checkText(scalar.stringValueForSerialization(), argument);
        }
    }

    private static void checkText(String text, GraphQLArgument argument) {
        // A PostgreSQL text cannot contain it, and it has no legitimate use.
        if (text.indexOf('\0') >= 0) {
            throw new Invalid(
                    "The argument " + argument.getName() + " contains the character U+0000, which is not allowed.");
        }
        // UTF-8 cannot encode it: the response or the database would contain a different character.
        if (text.codePoints().anyMatch(ArgumentValues::isSurrogate)) {
            throw new Invalid("The argument " + argument.getName()
                    + " contains an unpaired surrogate, which is not a valid character.");
        }
    }

    /** Whether it is an unpaired surrogate: in a stream of code points a pair is one element. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static Invalid nullInside(String what) {
        return new Invalid(what + " has null where a value is required: a variable in it is null.");
    }
}
