package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/**
 * A field of introspection. Its values are graphql-java's, elements of the schema; that they are resolved like all others has
 * them counted like all others.
 */
final class IntrospectionResolver implements Resolver {
    private final GraphQLSchema schema;
    private final GraphQLFieldDefinition field;
    private final DataFetcher<?> values;

    IntrospectionResolver(GraphQLSchema schema, GraphQLObjectType type, GraphQLFieldDefinition field) {
        this.schema = schema;
        this.field = field;
        this.values = schema.getCodeRegistry().getDataFetcher(type, field);
    }

    @Override
    public List<?> resolve(List<Object> sources, Arguments arguments) throws Exception {
        var found = new ArrayList<>(sources.size());
        for (Object source : sources) {
            found.add(value(source, arguments));
        }
        return found;
    }

    /** @param source the element of the schema that has the field; null at the root */
    Object value(Object source, Arguments arguments) throws Exception {
        return inOrder(values.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .source(source)
                .arguments(withDefaults(arguments))
                .graphQLSchema(schema)
                .graphQLContext(GraphQLContext.getDefault())
                .locale(Locale.ROOT)
                .build()));
    }

    /** Directives by their names, as types are: the schema has them in another order after each start. */
    private static Object inOrder(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof GraphQLDirective
                ? list.stream()
                        .map(GraphQLDirective.class::cast)
                        .sorted(Comparator.comparing(GraphQLDirective::getName))
                        .toList()
                : value;
    }

    /** All optional arguments here have a default; graphql-java breaks on null for one of them. */
    private Map<String, Object> withDefaults(Arguments arguments) {
        var values = new HashMap<>(arguments.values());
        for (GraphQLArgument argument : field.getArguments()) {
            if (values.get(argument.getName()) == null && argument.hasSetDefaultValue()) {
                values.put(argument.getName(), GraphQLArgument.getArgumentDefaultValue(argument));
            }
        }
        return values;
    }

    @Override
    public boolean isAccessor() {
        return true;
    }
}
