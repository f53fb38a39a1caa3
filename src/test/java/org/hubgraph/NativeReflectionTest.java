package org.hubgraph;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.EntityManager;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLUnionType;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Schema;
import org.junit.jupiter.api.Test;

import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.NativeRegistrations;
import org.hubgraph.testsupport.OwnClasses;

import static org.hubgraph.testsupport.OwnClasses.isOurs;
import static org.hubgraph.testsupport.OwnClasses.load;
import static org.hubgraph.testsupport.OwnClasses.ours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every class that is looked up by name, and each of its members that is used, is registered for a native image. The
 * registrations of a build are compared with the running schema, its database and the packaged data. A class that a
 * failing test names needs {@code @RegisterForReflection}.
 */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class NativeReflectionTest {
    private static final NativeRegistrations REGISTERED =
            new NativeRegistrations(Thread.currentThread().getContextClassLoader());
    private static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

    @Inject
    Schema model;

    @Inject
    Execution execution;

    @Inject
    EntityManager entities;

    private final Set<String> missing = new TreeSet<>();

    @Test
    void everyTypeInputEnumAndScalarOfTheSchema() {
        var classes = classesByName();

        var types = execution.schema().getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__") && !ROOTS.contains(type.getName()))
                .filter(type -> !(type instanceof GraphQLScalarType) || classes.containsKey(type.getName()))
                // The members of a union are object types of their own.
                .filter(type -> !(type instanceof GraphQLUnionType))
                .toList();

        assertTrue(types.size() >= 100, "only " + types.size());
        types.forEach(type -> check(type, classes.get(type.getName())));
        nothingIsMissing();
    }

    private void check(GraphQLNamedType type, Class<?> owner) {
        if (type instanceof GraphQLInputObjectType || type instanceof GraphQLScalarType) {
            need("constructors", REGISTERED::hasConstructors, owner);
        }
        if (type instanceof GraphQLEnumType) {
            need("name", REGISTERED::hasName, owner);
        } else {
            needMembers(owner);
        }
    }

    private Map<String, Class<?>> classesByName() {
        var found = new HashMap<String, Class<?>>();
        Stream.<Collection<? extends Reference>>of(
                        model.getTypes().values(),
                        model.getInterfaces().values(),
                        model.getInputs().values(),
                        model.getEnums().values())
                .flatMap(Collection::stream)
                .forEach(type -> found.put(type.getName(), load(type.getClassName())));
        model.getCustomScalarTypes().forEach(scalar -> found.put(scalar.getName(), load(scalar.getClassName())));
        return found;
    }

    @Test
    void everyResolverAndWhatItTakes() {
        var operations = Stream.concat(
                        Stream.of(model.getQueries(), model.getMutations(), model.getSubscriptions())
                                .flatMap(Collection::stream),
                        model.getTypes().values().stream()
                                .flatMap(type -> Stream.concat(
                                        type.getOperations().values().stream(),
                                        type.getBatchOperations().values().stream())))
                .toList();

        assertTrue(operations.size() > 80, "only " + operations.size());
        for (Operation operation : operations) {
            var owner = load(operation.getClassName());
            needMembers(owner);
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> method.getName().equals(operation.getMethodName()))
                    .flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
                    .flatMap(OwnClasses::classesIn)
                    .filter(OwnClasses::isOurs)
                    .forEach(taken -> need("name", REGISTERED::hasName, taken));
        }
        nothingIsMissing();
    }

    @Test
    void everyEntityAndHowItsColumnsAreConverted() {
        var managed = entities.getMetamodel().getManagedTypes();

        assertTrue(managed.size() > 15, "only " + managed.size());
        managed.forEach(type -> {
            need("constructors", REGISTERED::hasConstructors, type.getJavaType());
            needMembers(type.getJavaType());
        });
        ours(AttributeConverter.class)
                .forEach(converter -> need("constructors", REGISTERED::hasConstructors, converter));
        // Keys are passed to the database as an array.
        need("name", REGISTERED::hasName, UUID[].class);
        nothingIsMissing();
    }

    /** Inputs, which are also the records of the packaged registry, and columns that contain a JSON list. */
    @Test
    void everyRecordThatJacksonReads() {
        var seen = new HashSet<Class<?>>();
        model.getInputs().values().forEach(input -> needRecord(load(input.getClassName()), seen));
        ours(load("org.hubgraph.registry.entry.JsonList")).forEach(list -> {
            var superclass = (ParameterizedType) list.getGenericSuperclass();
            needRecord((Class<?>) superclass.getActualTypeArguments()[0], seen);
        });

        assertTrue(seen.size() > 30, "only " + seen.size());
        nothingIsMissing();
    }

    private void needRecord(Class<?> type, Set<Class<?>> seen) {
        if (!isOurs(type) || !seen.add(type)) {
            return;
        }
        need("constructors", REGISTERED::hasConstructors, type);
        need("methods", REGISTERED::hasMethods, type);
        need("fields", REGISTERED::hasFields, type);
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .flatMap(OwnClasses::classesIn)
                    .forEach(part -> needRecord(part, seen));
        } else {
            Arrays.stream(type.getFields())
                    .map(Field::getGenericType)
                    .flatMap(OwnClasses::classesIn)
                    .forEach(part -> needRecord(part, seen));
        }
    }

    /** Caffeine has a class for each combination of settings and looks it up by name. */
    @Test
    void everyKindOfCache() throws ReflectiveOperationException {
        var caches = new HashSet<Class<?>>();
        for (var bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (Field field : bean.getBeanClass().getDeclaredFields()) {
                if (isOurs(bean.getBeanClass()) && Cache.class.isAssignableFrom(field.getType())) {
                    var owner = ClientProxy.unwrap(
                            CDI.current().select(bean.getBeanClass()).get());
                    var bounded = value("cache", value(field, owner));
                    caches.add(bounded.getClass());
                    caches.add(value("nodeFactory", bounded).getClass());
                }
            }
        }

        assertEquals(7, caches.size(), caches.toString());
        for (Class<?> cache : caches) {
            need("constructors", REGISTERED::hasConstructors, cache);
            need("fields", REGISTERED::hasFields, cache);
        }
        nothingIsMissing();
    }

    /** A member may be declared by any superclass or interface. */
    private void needMembers(Class<?> type) {
        OwnClasses.hierarchy(type).forEach(above -> {
            need("methods", REGISTERED::hasMethods, above);
            need("fields", REGISTERED::hasFields, above);
        });
    }

    private void need(String what, Predicate<Class<?>> isThere, Class<?> type) {
        if (!isThere.test(type)) {
            missing.add(what + " of " + type.getName());
        }
    }

    private void nothingIsMissing() {
        assertTrue(missing.isEmpty(), () -> "Not registered:\n  " + String.join("\n  ", missing));
    }

    private static Object value(String field, Object owner) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field declared : type.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    return value(declared, owner);
                }
            }
        }
        throw new NoSuchFieldException(owner.getClass() + "." + field);
    }

    private static Object value(Field field, Object owner) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(owner);
    }
}
