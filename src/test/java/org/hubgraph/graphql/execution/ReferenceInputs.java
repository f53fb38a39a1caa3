package org.hubgraph.graphql.execution;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Converts coerced arguments to the parameters of a method. */
final class ReferenceInputs {
    private ReferenceInputs() {}

    static Object read(Object value, Type type) throws ReflectiveOperationException {
        if (value == null) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            var items = new ArrayList<>();
            for (Object item : (List<?>) value) {
                items.add(read(item, list.getActualTypeArguments()[0]));
            }
            return items;
        }
        var wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return wanted.getField(value.toString()).get(null);
        }
        return value instanceof Map<?, ?> fields ? object(wanted, fields) : wanted.cast(value);
    }

    /**
     * Null counts as absent, so that the initial value in the class applies: for example, a null {@code direction} is
     * ASC.
     */
    private static Object object(Class<?> type, Map<?, ?> values) throws ReflectiveOperationException {
        var object = type.getConstructor().newInstance();
        int taken = 0;
        for (Field field : type.getFields()) {
            if (values.containsKey(field.getName())) {
                taken++;
            }
            if (values.get(field.getName()) != null) {
                field.set(object, read(values.get(field.getName()), field.getGenericType()));
            }
        }
        if (taken != values.size()) {
            throw new IllegalStateException(type + " has no place for some of " + values.keySet());
        }
        return object;
    }
}
