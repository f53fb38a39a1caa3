package org.hubgraph.testsupport;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All objects reachable from a root, and their size on a HotSpot heap with compressed references. An object that was
 * visited once is not visited again: visit shared objects first to exclude them.
 */
public final class ObjectGraph {
    private static final int HEADER = 12;
    private static final int ARRAY_HEADER = 16;
    private static final int REFERENCE = 4;
    private static final int ALIGNMENT = 8;
    /** Objects of the runtime are not part of any measured object. */
    private static final List<String> ELSEWHERE =
            List.of("io.quarkus", "org.hibernate", "jdk.internal", "java.lang.invoke", "java.lang.ref", "org.jboss");

    private static final Map<Class<?>, Integer> PRIMITIVES = Map.of(
            byte.class,
            1,
            boolean.class,
            1,
            short.class,
            2,
            char.class,
            2,
            int.class,
            4,
            float.class,
            4,
            long.class,
            8,
            double.class,
            8);

    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Class<?>, List<Field>> fields = new IdentityHashMap<>();
    private final Object unsafe;
    private final Method offset;
    private final Method read;

    /** Uses {@code sun.misc.Unsafe}, because no other API gives access to the fields of the JDK's classes. */
    public ObjectGraph() {
        try {
            var type = Class.forName("sun.misc.Unsafe");
            var only = type.getDeclaredField("theUnsafe");
            only.setAccessible(true);
            unsafe = only.get(null);
            offset = type.getMethod("objectFieldOffset", Field.class);
            read = type.getMethod("getObject", Object.class, long.class);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("This is no HotSpot", other);
        }
    }

    /** The total size in bytes of the objects that are reached for the first time. */
    public long bytes(Object... roots) {
        long[] bytes = new long[1];
        visit(object -> bytes[0] += size(object), roots);
        return bytes[0];
    }

    /** @param reached receives each object that is reached for the first time */
    public void visit(Consumer<Object> reached, Object... roots) {
        Deque<Object> open = new ArrayDeque<>();
        for (Object root : roots) {
            reach(root, open);
        }
        while (!open.isEmpty()) {
            var object = open.pop();
            reached.accept(object);
            if (object instanceof Object[] array) {
                for (Object element : array) {
                    reach(element, open);
                }
            } else if (!object.getClass().isArray()) {
                for (Field field : fields(object.getClass())) {
                    if (!field.getType().isPrimitive()) {
                        reach(value(object, field), open);
                    }
                }
            }
        }
    }

    private void reach(Object object, Deque<Object> open) {
        if (object != null && !isElsewhere(object) && visited.add(object)) {
            open.push(object);
        }
    }

    private static boolean isElsewhere(Object object) {
        return object instanceof Class<?>
                || object instanceof ClassLoader
                || object instanceof Thread
                || object instanceof Enum<?>
                || object instanceof java.lang.reflect.Member
                || ELSEWHERE.stream().anyMatch(object.getClass().getName()::startsWith);
    }

    private Object value(Object object, Field field) {
        try {
            if (field.getDeclaringClass().isRecord()
                    || field.getDeclaringClass().isHidden()) {
                field.setAccessible(true);
                return field.get(object);
            }
            return read.invoke(unsafe, object, offset.invoke(unsafe, field));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long size(Object object) {
        long bytes = HEADER;
        if (object.getClass().isArray()) {
            var component = object.getClass().getComponentType();
            bytes = ARRAY_HEADER + (long) Array.getLength(object) * PRIMITIVES.getOrDefault(component, REFERENCE);
        } else {
            for (Field field : fields(object.getClass())) {
                bytes += PRIMITIVES.getOrDefault(field.getType(), REFERENCE);
            }
        }
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private List<Field> fields(Class<?> type) {
        return fields.computeIfAbsent(type, unseen -> {
            var all = new ArrayList<Field>();
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        all.add(field);
                    }
                }
            }
            return all;
        });
    }
}
