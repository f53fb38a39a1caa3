package org.hubgraph.execution;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Schema;

/**
 * Turns coerced input values into what a resolver's parameters are declared as: input objects become instances of
 * classes with public fields, names become enum constants. A field that was not given keeps what its class gives it.
 */
final class InputConversion {
    private final Map<String, InputType> byClass = new HashMap<>();
    private final Map<Class<?>, Map<String, Field>> fields = new ConcurrentHashMap<>();

    InputConversion(Schema model) {
        model.getInputs().values().forEach(input -> byClass.put(input.getClassName(), input));
    }

    Object convert(Object value, Type target) {
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
            return object(type, map);
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
            var object = type.getConstructor().newInstance();
            var byName = fields.computeIfAbsent(type, this::fieldsOf);
            for (var entry : values.entrySet()) {
                var field = byName.get(entry.getKey().toString());
                var converted = convert(entry.getValue(), field.getGenericType());
                if (converted != null) {
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
}
