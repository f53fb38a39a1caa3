package org.hubgraph.registry.change;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.member.Members;
import org.hubgraph.registry.entry.Stored;

/**
 * Copies the fields of an input class to the fields of the same name of a stored class. The rules follow from the type
 * of the input field:
 *
 * <ul>
 *   <li>{@link Optional}: null means that the field was left out and does not change; empty clears it, which is a
 *       violation if the object's field is {@code @NonNull}.
 *   <li>{@link List}: {@link Given#unchanged} means that it was left out; null becomes an empty list.
 *   <li>Any other type: null leaves the default of the stored class.
 * </ul>
 *
 * A value with a {@link StoredForm} is converted to it.
 */
final class Patch {
    private final List<Part> parts;

    private Patch(List<Part> parts) {
        this.parts = parts;
    }

    private record Part(String field, boolean list, boolean required, Members.Getter given, Members.Call setter) {
        void apply(Object input, Stored object, Violations violations) throws Exception {
            Object value = given.of(input);
            if (list ? !Given.isGiven((List<?>) value) : value == null) {
                return;
            }
            if (value instanceof Optional<?> optional) {
                if (required && optional.isEmpty()) {
                    violations.add("cannot be cleared.", field);
                    return;
                }
                value = optional.orElse(null);
            } else if (list) {
                value = Given.listed((List<?>) value);
            }
            Object stored = value instanceof StoredForm<?> form ? form.stored(violations, field) : value;
            setter.on(object, new Object[] {stored});
        }
    }

    /**
     * Checks and returns the patch of an input class.
     *
     * @throws IllegalStateException naming each field of the input that no field of the object corresponds to, and each
     *     fact of the object that is neither a field of the input nor {@link Explicit}
     */
    static Patch of(Class<?> input, Class<? extends Stored> type) {
        var faults = new ArrayList<String>();
        var parts = new ArrayList<Part>();
        var facts = facts(type);
        var named = new HashSet<String>();
        for (Field field : fields(input)) {
            named.add(field.getName());
            if (field.isAnnotationPresent(Explicit.class)) {
                continue;
            }
            if (!facts.contains(field.getName())) {
                faults.add(input.getSimpleName() + "." + field.getName() + " is not among the facts of "
                        + type.getSimpleName());
            }
            try {
                parts.add(part(field, stored(type, field.getName()), type));
            } catch (NoSuchFieldException | NoSuchMethodException | IllegalArgumentException mismatch) {
                faults.add(input.getSimpleName() + "." + field.getName() + " has no counterpart in "
                        + type.getSimpleName() + ": " + mismatch.getMessage());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        facts.stream()
                .filter(fact -> !named.contains(fact) && isExpected(input, type, fact))
                .forEach(fact -> faults.add(
                        input.getSimpleName() + " has no field for the fact " + type.getSimpleName() + "." + fact));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        return new Patch(List.copyOf(parts));
    }

    /**
     * Whether an input must have a field for a fact. Facts without a stored field of their name are the ends of a
     * relation: they are set when the object is added and never change.
     */
    private static boolean isExpected(Class<?> input, Class<?> type, String fact) {
        try {
            return !stored(type, fact).isAnnotationPresent(Explicit.class);
        } catch (NoSuchFieldException derived) {
            return NewEntry.class.isAssignableFrom(input) || NewRelation.class.isAssignableFrom(input);
        }
    }

    private static List<String> facts(Class<? extends Stored> type) {
        try {
            var empty = (Stored)
                    Members.here().creation(type.getDeclaredConstructor()).make();
            return List.copyOf(empty.facts().asMap().keySet());
        } catch (Exception noEntity) {
            throw new IllegalStateException(type + " cannot be created", noEntity);
        }
    }

    private static List<Field> fields(Class<?> input) {
        return Arrays.stream(input.getFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    /** Panache makes the fields of entities protected, so they are looked up class by class. */
    private static Field stored(Class<?> type, String field) throws NoSuchFieldException {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field declared : owner.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    return declared;
                }
            }
        }
        throw new NoSuchFieldException(field);
    }

    /** The setter, not the field: Hibernate notices changes only through the setters that Panache generates. */
    private static Part part(Field given, Field stored, Class<?> type)
            throws NoSuchMethodException, IllegalAccessException {
        if (!stored.getType().isAssignableFrom(storedType(given))) {
            throw new IllegalArgumentException(storedType(given).getSimpleName() + " cannot be stored as "
                    + stored.getType().getSimpleName());
        }
        String name = stored.getName();
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var members = Members.here();
        return new Part(
                name,
                given.getType() == List.class,
                stored.isAnnotationPresent(NonNull.class),
                members.getter(given),
                members.call(type.getMethod(setter, stored.getType())));
    }

    private static Class<?> storedType(Field given) {
        Class<?> type = given.getType() == Optional.class
                ? raw(((ParameterizedType) given.getGenericType()).getActualTypeArguments()[0])
                : given.getType();
        return Arrays.stream(type.getGenericInterfaces())
                .filter(face -> face instanceof ParameterizedType form && form.getRawType() == StoredForm.class)
                .<Class<?>>map(face -> raw(((ParameterizedType) face).getActualTypeArguments()[0]))
                .findFirst()
                .orElse(type);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : (Class<?>) type;
    }

    void apply(Object input, Stored object, Violations violations) {
        try {
            for (Part part : parts) {
                part.apply(input, object, violations);
            }
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
