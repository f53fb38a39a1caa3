package org.hubgraph.graphql.member;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Access by reflection. */
final class ReflectedMembers extends Members {

    @Override
    public Getter getter(Method method) {
        var call = call(method);
        return object -> call.on(object, null);
    }

    @Override
    public Getter getter(Field field) {
        field.setAccessible(true);
        return field::get;
    }

    @Override
    public Setter setter(Field field) {
        field.setAccessible(true);
        return field::set;
    }

    @Override
    public Call call(Method method) {
        method.setAccessible(true);
        return (object, arguments) -> {
            try {
                return method.invoke(object, arguments);
            } catch (InvocationTargetException thrown) {
                throw exception(thrown.getCause());
            }
        };
    }

    @Override
    public Creation creation(Constructor<?> constructor) {
        constructor.setAccessible(true);
        return () -> {
            try {
                return constructor.newInstance();
            } catch (InvocationTargetException thrown) {
                throw exception(thrown.getCause());
            }
        };
    }
}
