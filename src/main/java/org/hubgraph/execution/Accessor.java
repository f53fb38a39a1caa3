package org.hubgraph.execution;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.smallrye.graphql.schema.model.Field;

import org.hubgraph.reading.Reads;
import org.hubgraph.reading.Statements;

/** Reads one property of an object: by its getter, its record component's accessor, or the field itself. */
final class Accessor implements Resolver {
    private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

    private final MethodHandle handle;
    private final Set<String> reads;
    private final int statements;

    private Accessor(MethodHandle handle, Set<String> reads, int statements) {
        this.handle = handle.asType(READ);
        this.reads = reads;
        this.statements = statements;
    }

    static Accessor of(Class<?> owner, Field field) throws ReflectiveOperationException {
        String property = field.getPropertyName();
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (String name : new String[] {field.getMethodName(), "get" + capital, "is" + capital, property}) {
            var method = name == null ? null : method(owner, name);
            if (method != null) {
                var reads = method.getAnnotation(Reads.class);
                var statements = method.getAnnotation(Statements.class);
                return new Accessor(
                        MethodHandles.lookup().unreflect(method),
                        Set.of(reads == null ? new String[] {property} : reads.value()),
                        statements == null ? 0 : statements.value());
            }
        }
        var plain = owner.getField(property);
        return new Accessor(MethodHandles.lookup().unreflectGetter(plain), Set.of(property), 0);
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

    @Override
    public List<?> resolve(List<Object> sources, Arguments arguments) throws Exception {
        var values = new ArrayList<>(sources.size());
        for (Object source : sources) {
            values.add(read(source));
        }
        return values;
    }

    @Override
    public Set<String> reads(boolean arguments) {
        return reads;
    }

    @Override
    public int statements() {
        return statements;
    }

    @Override
    public boolean isAccessor() {
        return true;
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
