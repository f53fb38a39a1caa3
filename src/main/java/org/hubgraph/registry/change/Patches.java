package org.hubgraph.registry.change;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

import org.hubgraph.registry.entry.Stored;

/**
 * The patches of all inputs of mutations. They are found and checked when the application starts, so that a field that
 * is missing on one side ends the start with its name.
 */
@ApplicationScoped
public class Patches {
    private final Map<Class<?>, Patch> byInput = new HashMap<>();
    private final BeanManager beans;

    Patches(BeanManager beans) {
        this.beans = beans;
    }

    void find(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        var seen = new HashSet<Class<?>>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(GraphQLApi.class))
                .forEach(bean -> {
                    for (Method method : bean.getBeanClass().getMethods()) {
                        if (method.isAnnotationPresent(Mutation.class)) {
                            for (Class<?> parameter : method.getParameterTypes()) {
                                add(parameter, seen);
                            }
                        }
                    }
                });
    }

    private void add(Class<?> input, Set<Class<?>> seen) {
        if (input.getPackageName().startsWith("org.hubgraph.registry") && !input.isEnum() && seen.add(input)) {
            var of = input.getAnnotation(PatchOf.class);
            if (of == null && isCommand(input)) {
                throw new IllegalStateException(input.getSimpleName() + " does not say what it is a PatchOf");
            }
            if (of != null) {
                byInput.put(input, Patch.of(input, of.value()));
            }
            for (Field field : input.getFields()) {
                add(field.getType(), seen);
                if (field.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> part) {
                    add(part, seen);
                }
            }
        }
    }

    private static boolean isCommand(Class<?> input) {
        return Stream.of(NewEntry.class, EntryUpdate.class, NewRelation.class, RelationUpdate.class)
                        .anyMatch(command -> command.isAssignableFrom(input))
                && !Stream.of(input.getFields()).allMatch(field -> field.isAnnotationPresent(Explicit.class));
    }

    /**
     * Copies the fields of an input to the object, as {@link Patch} describes; nothing if its class is not a {@link
     * PatchOf} a type.
     */
    public void apply(Object input, Stored object, Violations violations) {
        var patch = byInput.get(input.getClass());
        if (patch != null) {
            patch.apply(input, object, violations);
        }
    }
}
