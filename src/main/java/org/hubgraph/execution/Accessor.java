package org.hubgraph.execution;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

import io.smallrye.graphql.schema.model.Field;

/** Reads one property of an object: by its getter, its record component's accessor, or the field itself. */
final class Accessor {
    private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

    private final MethodHandle handle;

    private Accessor(MethodHandle handle) {
        this.handle = handle.asType(READ);
    }

    static Accessor of(Class<?> owner, Field field) throws ReflectiveOperationException {
        String property = field.getPropertyName();
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (String name : new String[] {field.getMethodName(), "get" + capital, "is" + capital, property}) {
            var method = name == null ? null : method(owner, name);
            if (method != null) {
                return new Accessor(MethodHandles.lookup().unreflect(method));
            }
        }
        var plain = owner.getField(property);
        return new Accessor(MethodHandles.lookup().unreflectGetter(plain));
    }

    private static Method method(Class<?> owner, String name) {
        try {
            var method = owner.getMethod(name);
            // A public method of a record or class that is not public itself is reachable all the same.
            method.setAccessible(true);
            return method.getReturnType() == void.class ? null : method;
        } catch (NoSuchMethodException otherKind) {
            return null;
        }
    }

    Object read(Object source) throws Exception {
        try {
            return (Object) handle.invokeExact(source);
        } catch (Exception | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
