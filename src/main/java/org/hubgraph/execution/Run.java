package org.hubgraph.execution;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.failure.Invalid;
import org.hubgraph.live.EventStream;
import org.hubgraph.reading.Past;
import org.hubgraph.reading.Reading;

/** Carries out one plan for one request, or for some events of a subscription, on one thread. Not reusable. */
final class Run {
    /** Nothing puts anything into it. */
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    private final TypeModel types;
    private final GraphQLCodeRegistry codeRegistry;
    private final CoercedVariables variables;
    private final Cancellation cancellation;
    private boolean mutation;
    private ObjectPlan root;
    private final List<Failed> failures = new ArrayList<>();

    /** An error, and the object of the root that it is below: there is one for each event. */
    private record Failed(ResponseObject root, ExecutionError error) {}

    Run(TypeModel types, GraphQLCodeRegistry codeRegistry, CoercedVariables variables, Cancellation cancellation) {
        this.types = types;
        this.codeRegistry = codeRegistry;
        this.variables = variables;
        this.cancellation = cancellation;
    }

    Result of(Plan plan) {
        return of(plan, Collections.singletonList(null)).get(0);
    }

    /** The results of a subscription for each of its events. */
    List<Result> ofEvents(Plan plan, List<?> events) {
        return events.isEmpty() ? List.of() : of(plan, events);
    }

    private List<Result> of(Plan plan, List<?> sources) {
        mutation = plan.isMutation();
        root = plan.root();
        var objects = sources.stream()
                .map(source -> ResponseObject.root(root, source))
                .toList();
        level(root, objects);
        return objects.stream().map(this::result).toList();
    }

    private Result result(ResponseObject data) {
        return new Result(
                data,
                failures.stream()
                        .filter(failed -> failed.root == data)
                        .map(Failed::error)
                        .toList());
    }

    /** @throws Exception what the resolver of the one field throws, or its arguments are refused with */
    EventStream<?> open(Plan plan) throws Exception {
        var fields = plan.root().fields();
        if (fields.size() != 1) {
            throw new Invalid("A subscription follows one field.");
        }
        try {
            var field = fields.get(0);
            return ((StreamResolver) field.resolver()).open(arguments(field));
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
        }
    }

    /**
     * Resolves all fields for all objects of one plan. The fields of a mutation are thereby run one after the other, each
     * with all that is below it, as section 6.2.2 of the specification asks.
     */
    private void level(ObjectPlan plan, List<ResponseObject> objects) {
        var sources = objects.stream().map(object -> object.source).toList();
        for (int i = 0; i < plan.fields().size(); i++) {
            var field = plan.fields().get(i);
            var column = new Column(field, i);
            try {
                column.resolve(objects, sources);
                column.below.forEach(this::level);
            } finally {
                if (plan == root) {
                    Past.leave();
                }
            }
            column.settle(objects);
            if (mutation && plan == root && objects.get(0).isNull) {
                // All of data is null now, so what is done here will be undone: the rest is not worth doing.
                return;
            }
        }
    }

    private Arguments arguments(PlannedField field) {
        var definitions = field.definition().getArguments();
        if (definitions.isEmpty()) {
            return Arguments.NONE;
        }
        return new Arguments(
                ArgumentValues.of(codeRegistry, definitions, field.merged().get(0), variables));
    }

    /** One field of one level. */
    private final class Column {
        private final PlannedField field;
        private final int place;
        private final Map<ObjectPlan, List<ResponseObject>> below = new LinkedHashMap<>();
        /** Set where a null needs no error of its own: there is one already. */
        private boolean excused;
        /** Whether texts are written as they are. */
        private final boolean isText;
        /** Whether a value is neither a list nor an object. */
        private final boolean isSingleLeaf;

        Column(PlannedField field, int place) {
            this.field = field;
            this.place = place;
            this.isText = GraphQLTypeUtil.unwrapAll(field.definition().getType()) instanceof GraphQLScalarType scalar
                    && (scalar.getName().equals("String") || scalar.getName().equals("ID"));
            this.isSingleLeaf = field.below() == null
                    && !GraphQLTypeUtil.isList(
                            GraphQLTypeUtil.unwrapNonNull(field.definition().getType()));
        }

        void resolve(List<ResponseObject> objects, List<Object> sources) {
            List<?> raw;
            try {
                var arguments = arguments(field);
                raw = field.resolver().isAccessor()
                        ? field.resolver().resolve(sources, arguments)
                        : called(sources, arguments);
                if (raw.size() != objects.size()) {
                    throw new IllegalStateException(
                            "The resolver of " + field.definition().getName() + " returned " + raw.size()
                                    + " values for " + objects.size() + " objects");
                }
            } catch (Exception | StackOverflowError failure) {
                objects.forEach(object -> fail(object, failure, -1));
                return;
            }
            for (int row = 0; row < objects.size(); row++) {
                excused = false;
                Object value = raw.get(row);
                objects.get(row).values[place] = isText && isSingleLeaf && value instanceof String
                        ? value
                        : complete(field.definition().getType(), value, objects.get(row), -1);
            }
        }

        private List<?> called(List<Object> sources, Arguments arguments) throws Exception {
            cancellation.check();
            try {
                return reading().during(() -> field.resolver().resolve(sources, arguments));
            } catch (Exception failure) {
                // A statement that was cancelled fails in the words of its driver: the reason is another.
                cancellation.check();
                throw failure;
            }
        }

        /** A mutation looks at whole entities, which are managed. */
        private Reading reading() {
            return mutation || field.below() == null
                    ? Reading.WHOLE
                    : field.below().reading(field, types);
        }

        private void fail(ResponseObject object, Throwable failure, int index) {
            var cause = failure instanceof InvocationTargetException wrapped ? wrapped.getCause() : failure;
            failures.add(new Failed(
                    object.root(), new ExecutionError(cause, object.path(field.key(), index), field.locations())));
        }

        /** CompleteValue (section 6.4.3), without the propagation of nulls, which {@link #settle} does. */
        private Object complete(GraphQLType type, Object value, ResponseObject object, int index) {
            if (type instanceof GraphQLNonNull nonNull) {
                var completed = complete(nonNull.getWrappedType(), value, object, index);
                if (completed == null && !excused) {
                    fail(
                            object,
                            new NullInNonNull(
                                    object.plan.type().getName(),
                                    field.definition().getName()),
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
            } catch (RuntimeException unfit) {
                fail(object, unfit, index);
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
                if (isText && value instanceof String) {
                    return value;
                }
                return scalar.getCoercing().serialize(value, CONTEXT, Locale.ROOT);
            }
            if (type instanceof GraphQLEnumType enumeration) {
                return value instanceof Enum<?> constant
                        ? EnumJson.of(constant)
                        : enumeration.serialize(value, CONTEXT, Locale.ROOT);
            }
            if (field.below() == null) {
                return value;
            }
            var plan = field.below().of(types.concrete(type, value));
            var child = object.child(plan, value, field.key(), index);
            below.computeIfAbsent(plan, key -> new ArrayList<>()).add(child);
            return child;
        }

        /** Lets nulls rise to the nearest place that may hold them (section 6.4.4), now that all below is known. */
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
    }

    /** As almost all lists of scalars: no null, and nothing that may become one. */
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
