package org.hubgraph.graphql.execution;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Schema;

/**
 * Converts coerced input values to the parameter types of resolver methods. Input objects become records, or instances
 * of classes with public fields; names become enum constants. A field that was not given has the default of its class;
 * in a record it is null. A field of type {@link Optional} distinguishes the two cases of null: it is null if it was
 * not given, and empty if null was given (specification, section 3.10).
 */
final class InputConversion {
    private final Map<String, InputType> byClass = new HashMap<>();
    private final Map<Class<?>, Map<String, Field>> fields = new ConcurrentHashMap<>();
    private final Map<Class<?>, Constructor<?>> constructors = new ConcurrentHashMap<>();
    private final Map<Class<?>, Creation> records = new ConcurrentHashMap<>();

    /**
     * How the records of a class are made. Java makes new objects for components and constructors each time they are
     * asked for.
     */
    private record Creation(Constructor<?> constructor, RecordComponent[] components) {}

    InputConversion(Schema model) {
        model.getInputs().values().forEach(input -> byClass.put(input.getClassName(), input));
    }

    Object convert(Object value, Type target) {
        if (target instanceof ParameterizedType wrapper && wrapper.getRawType() == Optional.class) {
            return Optional.ofNullable(convert(value, wrapper.getActualTypeArguments()[0]));
        }
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> items && target instanceof ParameterizedType list) {
            var converted = new ArrayList<>(items.size());
            items.forEach(item -> converted.add(convert(item, list.getActualTypeArguments()[0])));
            return converted;
        }
        if (!(target instanceof Class<?> type) || type.isInstance(value)) {
            return value;
        }
        if (type.isEnum()) {
            return constant(type, value.toString());
        }
        if (value instanceof Map<?, ?> map) {
            return type.isRecord() ? record(type, map) : object(type, map);
        }
        return value;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(name + " is no constant of " + type);
    }

    private Object object(Class<?> type, Map<?, ?> values) {
        try {
            var object = constructors
                    .computeIfAbsent(type, InputConversion::constructor)
                    .newInstance();
            var byName = fields.computeIfAbsent(type, this::fieldsOf);
            for (var entry : values.entrySet()) {
                var field = byName.get(entry.getKey().toString());
                var converted = convert(entry.getValue(), field.getGenericType());
                // A list given as null is set to null even if its class has a default, because the default means that
                // it was not given.
                if (converted != null || field.getType() == List.class) {
                    field.set(object, converted);
                }
            }
            return object;
        } catch (ReflectiveOperationException noInput) {
            throw new IllegalStateException(type + " is no class of public fields", noInput);
        }
    }

    private Map<String, Field> fieldsOf(Class<?> type) {
        var found = new HashMap<String, Field>();
        byClass.get(type.getName()).getFields().values().forEach(field -> {
            try {
                found.put(field.getName(), type.getField(field.getPropertyName()));
            } catch (NoSuchFieldException noInput) {
                throw new IllegalStateException(type + " has no public field " + field.getPropertyName(), noInput);
            }
        });
        return found;
    }

    /** The components of a record have the names of the schema. */
    private Object record(Class<?> type, Map<?, ?> values) {
        var creation = records.computeIfAbsent(type, InputConversion::creation);
        var parts = new Object[creation.components.length];
        for (int i = 0; i < parts.length; i++) {
            var component = creation.components[i];
            parts[i] = values.containsKey(component.getName())
                    ? convert(values.get(component.getName()), component.getGenericType())
                    : null;
        }
        try {
            return creation.constructor.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(refused);
        } catch (ReflectiveOperationException noInput) {
            throw new IllegalStateException(type + " cannot be made", noInput);
        }
    }

    private static Creation creation(Class<?> type) {
        var components = type.getRecordComponents();
        return new Creation(
                constructor(
                        type,
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
                components);
    }

    private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            return type.getConstructor(parameters);
        } catch (NoSuchMethodException noInput) {
            throw new IllegalStateException(type + " cannot be made", noInput);
        }
    }
}
