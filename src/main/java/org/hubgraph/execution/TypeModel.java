package org.hubgraph.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.smallrye.graphql.schema.model.Schema;

/** Which GraphQL type a Java object has. */
final class TypeModel {
    private final GraphQLSchema schema;
    private final Map<String, String> nameByClass = new HashMap<>();
    private final Map<Class<?>, GraphQLObjectType> byClass = new ConcurrentHashMap<>();

    TypeModel(GraphQLSchema schema, Schema model) {
        this.schema = schema;
        model.getTypes().values().forEach(type -> nameByClass.put(type.getClassName(), type.getName()));
    }

    /** @throws IllegalStateException for an object that is no value of the type */
    GraphQLObjectType concrete(GraphQLType declared, Object value) {
        if (declared instanceof GraphQLObjectType object) {
            return object;
        }
        return byClass.computeIfAbsent(value.getClass(), this::find);
    }

    private GraphQLObjectType find(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (nameByClass.containsKey(c.getName())) {
                return schema.getObjectType(nameByClass.get(c.getName()));
            }
        }
        throw new IllegalStateException(type + " is no type of the schema");
    }
}
