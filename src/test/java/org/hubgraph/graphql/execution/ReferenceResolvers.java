package org.hubgraph.graphql.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/**
 * Finds the resolver of a field by the annotations themselves, for one object at a time. It shares no code with the
 * executor and uses only the list of classes from SmallRye's model.
 */
final class ReferenceResolvers {
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, DataFetcher<Object>> calls = new HashMap<>();

    ReferenceResolvers(GraphQLSchema schema, Schema model) throws ClassNotFoundException {
        for (var type : model.getTypes().values()) {
            classes.put(type.getName(), load(type.getClassName()));
        }
        for (String owner : owners(model)) {
            for (Method method : load(owner).getDeclaredMethods()) {
                add(schema, method);
            }
        }
    }

    private static Set<String> owners(Schema model) {
        var owners = new TreeSet<String>();
        Stream.concat(
                        model.getQueries().stream(),
                        model.getTypes().values().stream()
                                .flatMap(type -> Stream.concat(
                                        type.getOperations().values().stream(),
                                        type.getBatchOperations().values().stream())))
                .map(Operation::getClassName)
                .forEach(owners::add);
        return owners;
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }

    /** The object type of the value among the possible ones. */
    GraphQLObjectType typeOf(Object value, List<GraphQLObjectType> possible) {
        var fitting = possible.stream()
                .filter(type -> classes.get(type.getName()).isInstance(value))
                .toList();
        if (fitting.size() != 1) {
            throw new IllegalStateException(value.getClass() + " could be any of " + fitting);
        }
        return fitting.get(0);
    }

    DataFetcher<?> of(GraphQLObjectType type, GraphQLFieldDefinition field) {
        var call = calls.get(type.getName() + "." + field.getName());
        return call != null ? call : getter(classes.get(type.getName()), field.getName());
    }

    private void add(GraphQLSchema schema, Method method) {
        var sources = Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Source.class))
                .toList();
        if (method.isAnnotationPresent(Query.class)) {
            put(schema.getQueryType().getName(), method, environment -> {
                // The subtree of the previous root field is complete.
                SubtreeScope.close();
                return call(method, environment.getArguments(), null);
            });
        } else if (!sources.isEmpty()) {
            add(method, sources.get(0));
        }
    }

    /** A method whose source is an interface applies to every type that implements it. */
    private void add(Method method, Parameter source) {
        boolean batch = source.getParameterizedType() instanceof ParameterizedType;
        var owner = (Class<?>)
                (source.getParameterizedType() instanceof ParameterizedType list
                        ? list.getActualTypeArguments()[0]
                        : source.getType());
        classes.forEach((type, of) -> {
            if (owner.isAssignableFrom(of)) {
                put(type, method, environment -> {
                    Object object = environment.getSource();
                    return batch
                            ? ((List<?>) call(method, environment.getArguments(), List.of(object))).get(0)
                            : call(method, environment.getArguments(), object);
                });
            }
        });
    }

    private void put(String type, Method method, DataFetcher<Object> fetcher) {
        var name = method.getAnnotation(Name.class);
        String field = type + "." + (name == null ? method.getName() : name.value());
        if (calls.put(field, fetcher) != null) {
            throw new IllegalStateException(field + " has two resolvers");
        }
    }

    private static Object call(Method method, Map<String, Object> arguments, Object source) throws Exception {
        var parameters = method.getParameters();
        var values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters[i].isAnnotationPresent(Source.class)
                    ? source
                    : ReferenceInputs.read(
                            arguments.get(parameters[i].getName()), parameters[i].getParameterizedType());
        }
        return invoke(
                method, Arc.container().instance(method.getDeclaringClass()).get(), values);
    }

    private static DataFetcher<Object> getter(Class<?> owner, String field) {
        String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        for (String name : List.of("get" + capital, "is" + capital, field)) {
            try {
                var method = owner.getMethod(name);
                method.setAccessible(true);
                return environment -> invoke(method, environment.getSource());
            } catch (NoSuchMethodException otherwise) {
                // Try the next form of the name, or the field itself.
            }
        }
        try {
            var plain = owner.getField(field);
            return environment -> plain.get(environment.getSource());
        } catch (NoSuchFieldException nothing) {
            throw new IllegalStateException(owner + " has nothing for " + field, nothing);
        }
    }

    private static Object invoke(Method method, Object target, Object... values) throws Exception {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
