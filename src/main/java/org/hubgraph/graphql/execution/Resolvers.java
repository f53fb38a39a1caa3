package org.hubgraph.graphql.execution;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;

/** The resolvers of all fields of the schema, created once with it. */
final class Resolvers {
    private final Map<String, Resolver> byField = new HashMap<>();
    private final Function<Class<?>, Object> beans;
    private final InputConversion inputs;
    private final GraphQLSchema schema;

    /** @param beans finds the bean of a {@code @GraphQLApi} class */
    Resolvers(GraphQLSchema schema, Schema model, Function<Class<?>, Object> beans)
            throws ReflectiveOperationException {
        this.beans = beans;
        this.inputs = new InputConversion(model);
        this.schema = schema;
        for (Operation query : model.getQueries()) {
            byField.put(key(schema.getQueryType(), query.getName()), forRoot(query));
        }
        for (Operation mutation : model.getMutations()) {
            byField.put(key(schema.getMutationType(), mutation.getName()), forRoot(mutation));
        }
        for (Operation subscription : model.getSubscriptions()) {
            byField.put(
                    key(schema.getSubscriptionType(), subscription.getName()),
                    new StreamResolver(forRoot(subscription)));
        }
        for (Type type : model.getTypes().values()) {
            ofType(schema.getObjectType(type.getName()), type);
        }
    }

    private void ofType(GraphQLObjectType object, Type type) throws ReflectiveOperationException {
        var owner = load(type.getClassName());
        for (var field : type.getFields().values()) {
            byField.put(key(object, field.getName()), Accessor.of(owner, field));
        }
        for (Operation operation : type.getOperations().values()) {
            byField.put(key(object, operation.getName()), forEach(operation));
        }
        for (Operation operation : type.getBatchOperations().values()) {
            byField.put(key(object, operation.getName()), forAll(operation));
        }
    }

    private static String key(GraphQLObjectType type, String field) {
        return type.getName() + "." + field;
    }

    Resolver of(GraphQLObjectType type, GraphQLFieldDefinition field) {
        if (field.getName().equals("__typename")) {
            return (sources, arguments) ->
                    sources.stream().map(source -> type.getName()).toList();
        }
        if (Introspection.isIntrospectionTypes(type) || field.getName().startsWith("__")) {
            return new IntrospectionResolver(schema, type, field);
        }
        var resolver = byField.get(key(type, field.getName()));
        if (resolver == null) {
            throw new IllegalStateException(key(type, field.getName()) + " has no resolver");
        }
        return resolver;
    }

    private Resolver forRoot(Operation operation) throws ReflectiveOperationException {
        return call(
                operation,
                // There are several sources if fields with equal arguments are resolved together.
                (call, sources, arguments) ->
                        Collections.nCopies(sources.size(), call.with(arguments).of(null)));
    }

    private Resolver forEach(Operation operation) throws ReflectiveOperationException {
        return call(operation, (call, sources, arguments) -> {
            var values = new ArrayList<>(sources.size());
            var bound = call.with(arguments);
            for (Object source : sources) {
                values.add(bound.of(source));
            }
            return values;
        });
    }

    private Resolver forAll(Operation operation) throws ReflectiveOperationException {
        return call(operation, (call, sources, arguments) ->
                (List<?>) call.with(arguments).of(sources));
    }

    private Resolver call(Operation operation, CalledResolver.Way way) throws ReflectiveOperationException {
        var owner = load(operation.getClassName());
        var method = method(owner, operation);
        var call = new ResolverCall(() -> beans.apply(owner), method, operation.getArguments(), inputs);
        return new CalledResolver(call, way, method);
    }

    private static Method method(Class<?> owner, Operation operation) throws ReflectiveOperationException {
        var found = Arrays.stream(owner.getMethods())
                .filter(method -> !method.isSynthetic() && method.getName().equals(operation.getMethodName()))
                .filter(method -> ResolverCall.fits(method, operation.getArguments()))
                .toList();
        if (found.size() != 1) {
            throw new NoSuchMethodException(owner.getName() + "." + operation.getMethodName() + " is there "
                    + found.size() + " times with these parameters");
        }
        return found.get(0);
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }
}
