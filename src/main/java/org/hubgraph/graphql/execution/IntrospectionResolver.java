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
 * Resolves an introspection field. Its values are the schema elements of graphql-java. Because they are resolved as all
 * other fields, they also count in the limits.
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

    /** @param source the schema element that has the field; null at the root */
    Object value(Object source, Arguments arguments) throws Exception {
        return inOrder(values.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .source(source)
                .arguments(withDefaults(arguments))
                .graphQLSchema(schema)
                .graphQLContext(GraphQLContext.getDefault())
                .locale(Locale.ROOT)
                .build()));
    }

    /** Sorts directives by name, as types are: in the schema their order changes with each start. */
    private static Object inOrder(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof GraphQLDirective
                ? list.stream()
                        .map(GraphQLDirective.class::cast)
                        .sorted(Comparator.comparing(GraphQLDirective::getName))
                        .toList()
                : value;
    }

    /** All optional arguments here have defaults, but graphql-java throws an internal error if one of them is null. */
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
