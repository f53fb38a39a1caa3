package org.hubgraph.graphql.execution;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * The exact number of objects in the response to an introspection field. Equal selections of the same schema element
 * are counted once, and counting stops above the limit of an operation.
 */
final class IntrospectionCost {
    private static final long MOST = 1L << 40;
    /** Fields of a type that lead to types again. */
    private static final Set<String> CIRCULAR = Set.of("fields", "inputFields", "interfaces", "possibleTypes");

    private final TypeModel types;
    private final Function<PlannedField, Arguments> arguments;
    private final Limits limits;
    private final Map<ObjectPlan, Map<Object, Long>> known = new IdentityHashMap<>();
    private long counted;

    IntrospectionCost(TypeModel types, Function<PlannedField, Arguments> arguments, Limits limits) {
        this.types = types;
        this.arguments = arguments;
        this.limits = limits;
    }

    /**
     * @throws LimitExceeded above {@link Limits#responseObjects()}, and if one of these fields is selected below itself
     */
    long of(PlannedField root) {
        checkCircles(root, Set.of());
        return of(root, null);
    }

    private void checkCircles(PlannedField field, Set<String> above) {
        if (field.below() == null) {
            return;
        }
        String name = field.definition().getName();
        var seen = new HashSet<>(above);
        if (CIRCULAR.contains(name) && !seen.add(name)) {
            throw new LimitExceeded(
                    "introspection",
                    "The document nests the introspection field " + name + " in " + name,
                    1,
                    "Select each list of the schema only once per path.");
        }
        field.below().of(type(field)).fields().forEach(inner -> checkCircles(inner, seen));
    }

    private static GraphQLObjectType type(PlannedField field) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.definition().getType());
    }

    private long of(PlannedField field, Object source) {
        Object value;
        try {
            value = ((IntrospectionResolver) field.resolver()).value(source, arguments.apply(field));
        } catch (RuntimeException failing) {
            throw failing;
        } catch (Exception failing) {
            throw new IllegalStateException(failing);
        }
        long objects = 0;
        for (Object element : elements(value)) {
            objects = Math.min(MOST, objects + 1 + below(field.below().of(type(field)), element));
        }
        return objects;
    }

    private static Collection<?> elements(Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        return value == null ? List.of() : List.of(value);
    }

    private long below(ObjectPlan plan, Object element) {
        var ofPlan = known.computeIfAbsent(plan, first -> new IdentityHashMap<>());
        var objects = ofPlan.get(element);
        if (objects == null) {
            // Each of these is at least one object in the response.
            Cost.check(++counted, "more than ", limits);
            objects = 0L;
            for (PlannedField field : plan.fields()) {
                if (field.below() != null) {
                    objects = Math.min(MOST, objects + of(field, element));
                }
            }
            ofPlan.put(element, objects);
        }
        return objects;
    }
}
