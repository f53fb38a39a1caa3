package org.hubgraph.graphql.execution;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.idl.DirectiveInfo;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.api.CustomStringScalar;
import io.smallrye.graphql.schema.model.CustomScalarType;
import io.smallrye.graphql.schema.model.Schema;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;

/**
 * Replaces the coercion of the schema's scalars, because SmallRye loses the error messages of the scalar classes.
 * {@code DateTime} becomes an {@link Instant}, parsed and printed as in RFC 3339.
 */
final class Scalars {
    /** SmallRye's own coercion accepts values that the specification forbids, such as an Int of more than 32 bits. */
    private static final List<GraphQLScalarType> STANDARD = List.of(
            graphql.Scalars.GraphQLInt,
            graphql.Scalars.GraphQLFloat,
            graphql.Scalars.GraphQLString,
            graphql.Scalars.GraphQLBoolean);

    /** The directive with the roles that a field requires; SmallRye adds it for {@code @RolesAllowed}. */
    static final String ROLES_ALLOWED = "rolesAllowed";

    private Scalars() {}

    static GraphQLSchema coercedByTheirClasses(GraphQLSchema schema, Schema model) throws ReflectiveOperationException {
        var coercions = new HashMap<String, Coercing<?, ?>>();
        coercions.put(ScalarSpecifications.DATE_TIME, new InstantCoercing());
        coercions.put("ID", new IdCoercing());
        for (GraphQLScalarType standard : STANDARD) {
            coercions.put(standard.getName(), standard.getCoercing());
        }
        for (CustomScalarType scalar : model.getCustomScalarTypes()) {
            var type = Class.forName(
                    scalar.getClassName(), true, Thread.currentThread().getContextClassLoader());
            if (CustomStringScalar.class.isAssignableFrom(type)) {
                coercions.put(scalar.getName(), new StringCoercing(type.getConstructor(String.class)));
            }
        }
        // In one traversal, because each one rebuilds and validates the whole schema.
        return SchemaTransformer.transformSchema(schema, new Replacement(coercions, new SchemaTexts(schema)))
                .transformWithoutTypes(builder -> builder.description(SchemaTexts.OF_THE_SCHEMA));
    }

    private static final class Replacement extends GraphQLTypeVisitorStub {
        private final Map<String, Coercing<?, ?>> coercions;
        private final SchemaTexts texts;

        Replacement(Map<String, Coercing<?, ?>> coercions, SchemaTexts texts) {
            this.coercions = coercions;
            this.texts = texts;
        }

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            var coercing = coercions.get(scalar.getName());
            return coercing == null || scalar.getCoercing() == coercing
                    ? TraversalControl.CONTINUE
                    : changeNode(
                            context,
                            scalar.transform(builder -> ScalarSpecifications.add(scalar, builder.coercing(coercing))));
        }

        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            return changed(type, texts.of(type), context);
        }

        @Override
        public TraversalControl visitGraphQLEnumType(
                GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
            return changed(type, texts.of(type), context);
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            return changed(field, texts.of(field), context);
        }

        @Override
        public TraversalControl visitGraphQLInputObjectField(
                GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
            return changed(field, texts.of(field), context);
        }

        @Override
        public TraversalControl visitGraphQLArgument(
                GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            return changed(argument, texts.of(argument), context);
        }

        private TraversalControl changed(
                GraphQLSchemaElement old,
                GraphQLSchemaElement described,
                TraverserContext<GraphQLSchemaElement> context) {
            return described == old ? TraversalControl.CONTINUE : changeNode(context, described);
        }

        /**
         * Removes all directives except those of the specification and the one for roles. SmallRye adds directives of
         * its extensions, and with them scalars of unbounded numbers that no field uses (and whose coercion can be made
         * to hang, CVE-2026-76763). The descriptions contain the constraints of Bean Validation.
         */
        @Override
        public TraversalControl visitGraphQLDirective(
                GraphQLDirective directive, TraverserContext<GraphQLSchemaElement> context) {
            return isKept(directive.getName()) ? TraversalControl.CONTINUE : deleteNode(context);
        }

        @Override
        public TraversalControl visitGraphQLAppliedDirective(
                GraphQLAppliedDirective directive, TraverserContext<GraphQLSchemaElement> context) {
            return isKept(directive.getName()) ? TraversalControl.CONTINUE : deleteNode(context);
        }

        private static boolean isKept(String directive) {
            return DirectiveInfo.isGraphqlSpecifiedDirective(directive) || directive.equals(ROLES_ALLOWED);
        }
    }

    /** A scalar whose JSON form is a string. */
    private abstract static class OfString implements Coercing<Object, String> {

        abstract Object read(String text);

        abstract boolean isValue(Object value);

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (isValue(input)) {
                return input;
            }
            if (!(input instanceof String text)) {
                throw new CoercingParseValueException("write it as a string");
            }
            try {
                return read(text);
            } catch (Failure unfit) {
                throw new CoercingParseValueException(unfit.getMessage(), unfit);
            }
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (!(input instanceof StringValue string)) {
                throw new CoercingParseLiteralException("write it as a string");
            }
            try {
                return read(string.getValue());
            } catch (Failure unfit) {
                throw new CoercingParseLiteralException(unfit.getMessage(), unfit);
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (!isValue(value)) {
                throw new CoercingSerializeException(value.getClass() + " is no value of the scalar");
            }
            return written(value);
        }

        abstract String written(Object value);
    }

    private static final class StringCoercing extends OfString {
        private final Constructor<?> constructor;

        StringCoercing(Constructor<?> constructor) {
            this.constructor = constructor;
        }

        @Override
        Object read(String text) {
            try {
                return constructor.newInstance(text);
            } catch (InvocationTargetException refused) {
                if (refused.getCause() instanceof Failure failure) {
                    throw failure;
                }
                throw new IllegalStateException(refused.getCause());
            } catch (ReflectiveOperationException noScalar) {
                throw new IllegalStateException(noScalar);
            }
        }

        @Override
        boolean isValue(Object value) {
            return constructor.getDeclaringClass().isInstance(value);
        }

        @Override
        String written(Object value) {
            return ((CustomStringScalar) value).stringValueForSerialization();
        }
    }

    private static final class InstantCoercing extends OfString {
        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

        @Override
        Object read(String text) {
            try {
                var instant = OffsetDateTime.parse(text).toInstant();
                if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
                    throw new Invalid("This is not in the years 0001 to 9999, in UTC.");
                }
                return instant;
            } catch (DateTimeException notATime) {
                throw new Invalid("This is not a date and time with an offset: write it as 2025-05-01T00:00:00Z.");
            }
        }

        @Override
        boolean isValue(Object value) {
            return value instanceof Instant;
        }

        @Override
        String written(Object value) {
            return value.toString();
        }
    }

    /** An id is written as a string, and read from a string or an integer (specification, section 3.5.5). */
    private static final class IdCoercing extends OfString {
        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            boolean whole = input instanceof Integer || input instanceof Long || input instanceof BigInteger;
            return super.parseValue(whole ? input.toString() : input, context, locale);
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return input instanceof IntValue whole
                    ? whole.getValue().toString()
                    : super.parseLiteral(input, variables, context, locale);
        }

        @Override
        Object read(String text) {
            return text;
        }

        @Override
        boolean isValue(Object value) {
            return value instanceof String;
        }

        @Override
        String written(Object value) {
            return (String) value;
        }
    }
}
