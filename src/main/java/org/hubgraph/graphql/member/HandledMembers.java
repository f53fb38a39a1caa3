package org.hubgraph.graphql.member;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Access by method handles. */
final class HandledMembers extends Members {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SET = MethodType.methodType(void.class, Object.class, Object.class);
    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);
    private static final MethodType MAKE = MethodType.methodType(Object.class);

    @Override
    public Getter getter(Method method) throws IllegalAccessException {
        method.setAccessible(true);
        return new HandledGetter(LOOKUP.unreflect(method).asType(GET));
    }

    @Override
    public Getter getter(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return new HandledGetter(LOOKUP.unreflectGetter(field).asType(GET));
    }

    @Override
    public Setter setter(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return new HandledSetter(LOOKUP.unreflectSetter(field).asType(SET));
    }

    @Override
    public Call call(Method method) throws IllegalAccessException {
        method.setAccessible(true);
        return new HandledCall(LOOKUP.unreflect(method)
                .asSpreader(Object[].class, method.getParameterCount())
                .asType(CALL));
    }

    @Override
    public Creation creation(Constructor<?> constructor) throws IllegalAccessException {
        constructor.setAccessible(true);
        return new HandledCreation(LOOKUP.unreflectConstructor(constructor).asType(MAKE));
    }

    private record HandledGetter(MethodHandle handle) implements Getter {
        @Override
        public Object of(Object object) throws Exception {
            try {
                return (Object) handle.invokeExact(object);
            } catch (Throwable thrown) {
                throw exception(thrown);
            }
        }
    }

    private record HandledSetter(MethodHandle handle) implements Setter {
        @Override
        public void set(Object object, Object value) throws Exception {
            try {
                handle.invokeExact(object, value);
            } catch (Throwable thrown) {
                throw exception(thrown);
            }
        }
    }

    private record HandledCall(MethodHandle handle) implements Call {
        @Override
        public Object on(Object object, Object[] arguments) throws Exception {
            try {
                return (Object) handle.invokeExact(object, arguments);
            } catch (Throwable thrown) {
                throw exception(thrown);
            }
        }
    }

    private record HandledCreation(MethodHandle handle) implements Creation {
        @Override
        public Object make() throws Exception {
            try {
                return (Object) handle.invokeExact();
            } catch (Throwable thrown) {
                throw exception(thrown);
            }
        }
    }
}
