package org.hubgraph.graphql.execution;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.smallrye.graphql.schema.model.Field;

import org.hubgraph.graphql.member.Members;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.graphql.projection.Statements;

/** Reads one property of an object: by its getter, its record component's accessor, or the field itself. */
final class Accessor implements Resolver {
    private final Members.Getter getter;
    private final Set<String> reads;
    private final int statements;
    private final ListSize listSize;

    private Accessor(Members.Getter getter, Set<String> reads, int statements, ListSize listSize) {
        this.getter = getter;
        this.reads = reads;
        this.statements = statements;
        this.listSize = listSize;
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
                        Members.here().getter(method),
                        Set.of(reads == null ? new String[] {property} : reads.value()),
                        statements == null ? 0 : statements.value(),
                        listSize(owner, method, property));
            }
        }
        var plain = owner.getField(property);
        return new Accessor(Members.here().getter(plain), Set.of(property), 0, plain.getAnnotation(ListSize.class));
    }

    /**
     * The annotation of the getter or of the field: getters of entities are generated, and the field is then no longer
     * public.
     */
    private static ListSize listSize(Class<?> owner, Method getter, String property) {
        var declared = getter.getAnnotation(ListSize.class);
        for (Class<?> c = owner; declared == null && c != null; c = c.getSuperclass()) {
            try {
                declared = c.getDeclaredField(property).getAnnotation(ListSize.class);
            } catch (NoSuchFieldException inherited) {
                // A superclass may declare the field.
            }
        }
        return declared;
    }

    private static Method method(Class<?> owner, String name) {
        try {
            var method = owner.getMethod(name);
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
    public int statements(Set<String> arguments) {
        return statements;
    }

    @Override
    public ListSize listSize() {
        return listSize;
    }

    @Override
    public boolean isAccessor() {
        return true;
    }

    Object read(Object source) throws Exception {
        return getter.of(source);
    }
}
