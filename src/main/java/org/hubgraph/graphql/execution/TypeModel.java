package org.hubgraph.graphql.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import io.smallrye.graphql.schema.model.Schema;

/** Maps Java classes to GraphQL types and back. */
final class TypeModel {
    private final GraphQLSchema schema;
    private final Map<String, String> nameByClass = new HashMap<>();
    private final Map<String, String> classByName = new HashMap<>();
    private final Map<Class<?>, GraphQLObjectType> byClass = new ConcurrentHashMap<>();

    TypeModel(GraphQLSchema schema, Schema model) {
        this.schema = schema;
        for (var type : model.getTypes().values()) {
            nameByClass.put(type.getClassName(), type.getName());
            classByName.put(type.getName(), type.getClassName());
        }
    }

    /** @throws IllegalStateException if the object's class has no GraphQL type */
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

    /** The concrete types that a value of the type may have. */
    List<GraphQLObjectType> possible(GraphQLType type) {
        if (type instanceof GraphQLInterfaceType abstraction) {
            return schema.getImplementations(abstraction);
        }
        if (type instanceof GraphQLUnionType union) {
            return union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
        }
        return type instanceof GraphQLObjectType object ? List.of(object) : List.of();
    }

    /** The Java class of a type's objects; the name of the type if it has no class, as a root type. */
    String className(GraphQLObjectType type) {
        return classByName.getOrDefault(type.getName(), type.getName());
    }

    Set<String> classNames() {
        return nameByClass.keySet();
    }
}
