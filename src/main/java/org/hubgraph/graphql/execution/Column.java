package org.hubgraph.graphql.execution;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.graphql.execution.Usage.Stopped;

/** One field of one level of a run: its values for all objects of the level. */
final class Column {
    /** Shared, because nothing modifies it. */
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    private final Run run;
    private final PlannedField field;
    private final int place;
    private final Map<ObjectPlan, List<ResponseObject>> below;
    /** Set if a null has already been reported as an error. */
    private boolean excused;
    /** Whether the type is String or ID, whose values are written unchanged. */
    private final boolean isText;
    /** Whether a value is neither a list nor an object. */
    private final boolean isSingleLeaf;

    /**
     * @param part the field
     * @param below receives the objects of the next level by their plans
     */
    Column(Run run, Step.Part part, Map<ObjectPlan, List<ResponseObject>> below) {
        this.run = run;
        this.field = part.field();
        this.place = part.place();
        this.below = below;
        this.isText = GraphQLTypeUtil.unwrapAll(field.definition().getType()) instanceof GraphQLScalarType scalar
                && (scalar.getName().equals("String") || scalar.getName().equals("ID"));
        this.isSingleLeaf = field.below() == null
                && !GraphQLTypeUtil.isList(
                        GraphQLTypeUtil.unwrapNonNull(field.definition().getType()));
    }

    /** Gives no object a value, because the resolver failed. */
    void fail(List<ResponseObject> objects, Throwable failure) {
        objects.forEach(object -> run.fail(object, failure, field, -1));
    }

    /**
     * Gives each object its value.
     *
     * @param raw what the resolver returned, one for each object
     * @throws Stopped if the run has exceeded a limit
     */
    void complete(List<ResponseObject> objects, List<?> raw) {
        for (int row = 0; row < objects.size(); row++) {
            excused = false;
            Object value = raw.get(row);
            objects.get(row).values[place] = isSingleLeaf && isText && value instanceof String text
                    ? counted(text)
                    : complete(field.definition().getType(), value, objects.get(row), -1);
        }
    }

    private String counted(String text) {
        run.usage().bytes(text.length());
        return text;
    }

    /** CompleteValue (section 6.4.3), without the propagation of nulls, which {@link #settle} does. */
    private Object complete(GraphQLType type, Object value, ResponseObject object, int index) {
        if (type instanceof GraphQLNonNull nonNull) {
            var completed = complete(nonNull.getWrappedType(), value, object, index);
            if (completed == null && !excused) {
                run.fail(
                        object,
                        new NullInNonNull(
                                object.plan.type().getName(), field.definition().getName()),
                        field,
                        index);
            }
            return completed;
        }
        if (value == null) {
            return null;
        }
        try {
            return type instanceof GraphQLList list
                    ? items(list.getWrappedType(), value, object)
                    : single(type, value, object, index);
        } catch (Stopped stopped) {
            throw stopped;
        } catch (RuntimeException unfit) {
            run.fail(object, unfit, field, index);
            excused = true;
            return null;
        }
    }

    private List<Object> items(GraphQLType type, Object value, ResponseObject object) {
        var raw = asCollection(value);
        var items = new ArrayList<>(raw.size());
        for (Object item : raw) {
            excused = false;
            items.add(complete(type, item, object, items.size()));
        }
        excused = false;
        return items;
    }

    private Object single(GraphQLType type, Object value, ResponseObject object, int index) {
        if (type instanceof GraphQLScalarType scalar) {
            if (isText && value instanceof String text) {
                return counted(text);
            }
            run.usage().bytes(1);
            return scalar.getCoercing().serialize(value, CONTEXT, Locale.ROOT);
        }
        if (type instanceof GraphQLEnumType enumeration) {
            run.usage().bytes(1);
            return value instanceof Enum<?> constant
                    ? EnumJson.of(constant)
                    : enumeration.serialize(value, CONTEXT, Locale.ROOT);
        }
        if (field.below() == null) {
            return value;
        }
        var plan = field.below().of(run.types().concrete(type, value));
        run.usage().object(plan.leastBytes());
        var child = object.child(plan, value, field.key(), index);
        below.computeIfAbsent(plan, key -> new ArrayList<>()).add(child);
        return child;
    }

    /** Propagates nulls to the nearest nullable field (section 6.4.4), after all lower levels are complete. */
    void settle(List<ResponseObject> objects) {
        GraphQLOutputType type = field.definition().getType();
        if (isSingleLeaf && !(type instanceof GraphQLNonNull)) {
            return;
        }
        for (ResponseObject object : objects) {
            if (!isSingleLeaf) {
                object.values[place] = settled(type, object.values[place]);
            }
            if (object.values[place] == null && type instanceof GraphQLNonNull) {
                object.isNull = true;
            }
        }
    }

    private static Object settled(GraphQLType type, Object value) {
        var inner = type instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : type;
        if (value instanceof ResponseObject child) {
            return child.isNull ? null : child;
        }
        if (!(value instanceof List<?> items) || !(inner instanceof GraphQLList list)) {
            return value;
        }
        if (hasNothingToSettle(items)) {
            return items;
        }
        var settled = new ArrayList<>(items.size());
        for (Object item : items) {
            var kept = settled(list.getWrappedType(), item);
            if (kept == null && list.getWrappedType() instanceof GraphQLNonNull) {
                return null;
            }
            settled.add(kept);
        }
        return settled;
    }

    /** True for almost all lists of scalars: they contain no null and nothing that may become null. */
    private static boolean hasNothingToSettle(List<?> items) {
        for (Object item : items) {
            if (item == null || item instanceof ResponseObject || item instanceof List<?>) {
                return false;
            }
        }
        return true;
    }

    private static Collection<?> asCollection(Object value) {
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (value.getClass().isArray()) {
            var items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(Array.get(value, i));
            }
            return items;
        }
        throw new IllegalStateException("A list was promised, and " + value.getClass() + " came");
    }
}
