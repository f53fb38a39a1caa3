package org.hubgraph.graphql.execution;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLCodeRegistry;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.NotCarriedOut;
import org.hubgraph.graphql.execution.Usage.Stopped;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.graphql.projection.Reading;
import org.hubgraph.graphql.stream.EventStream;

/** Runs one plan for one request, or for some events of a subscription, on one thread. Not reusable. */
final class Run {
    private final TypeModel types;
    private final GraphQLCodeRegistry codeRegistry;
    private final CoercedVariables variables;
    private final Cancellation cancellation;
    private final Usage usage;
    private boolean mutation;
    private Level root;
    private final List<Failed> failures = new ArrayList<>();
    /** The first field of a mutation that failed; null if none did. */
    private PlannedField failed;

    /** An error with the root object above it; a subscription has one root object for each event. */
    private record Failed(ResponseObject root, ExecutionError error) {}

    Run(
            TypeModel types,
            GraphQLCodeRegistry codeRegistry,
            CoercedVariables variables,
            Cancellation cancellation,
            Usage usage) {
        this.types = types;
        this.codeRegistry = codeRegistry;
        this.variables = variables;
        this.cancellation = cancellation;
        this.usage = usage;
    }

    Result of(Plan plan) {
        return of(plan, Collections.singletonList(null)).get(0);
    }

    /** The results of a subscription, one for each event. */
    List<Result> ofEvents(Plan plan, List<?> events) {
        return events.isEmpty() ? List.of() : of(plan, events);
    }

    private List<Result> of(Plan plan, List<?> sources) {
        mutation = plan.isMutation();
        root = plan.level();
        var objects = sources.stream()
                .map(source -> ResponseObject.root(plan.root(), source))
                .toList();
        try {
            if (mutation) {
                mutations(objects.get(0));
            } else {
                level(root, List.of(objects));
            }
        } catch (Stopped stopped) {
            return Collections.nCopies(objects.size(), Result.stopped(stopped.reason(), usage));
        }
        return objects.stream().map(this::result).toList();
    }

    private Result result(ResponseObject data) {
        return new Result(
                data,
                failures.stream()
                        .filter(failed -> failed.root == data)
                        .map(Failed::error)
                        .toList(),
                failed == null,
                usage);
    }

    /** @throws Exception if the resolver of the field throws it, or the arguments are invalid */
    EventStream<?> open(Plan plan) throws Exception {
        var fields = plan.root().fields();
        if (fields.size() != 1) {
            throw new Invalid("A subscription must select exactly one field.");
        }
        try {
            var field = fields.get(0);
            return ((StreamResolver) field.resolver()).open(arguments(field));
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
        }
    }

    /**
     * Runs the fields of a mutation one after the other, each including everything below it, as section 6.2.2 of the
     * specification requires. After one has failed, the others do not run, and all are null: none is carried out.
     */
    private void mutations(ResponseObject data) {
        var objects = List.of(List.of(data));
        var sources = List.of(Collections.singletonList(data.source));
        var fields = data.plan.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (failed == null || isTypeName(fields.get(i))) {
                step(root, root.steps().get(i), objects, sources);
                if (data.values[i] == null) {
                    failed = fields.get(i);
                }
            }
        }
        for (int i = 0; failed != null && i < fields.size(); i++) {
            var field = fields.get(i);
            if (field != failed && !isTypeName(field)) {
                data.values[i] = null;
                failures.removeIf(failure -> failure.error.path().get(0).equals(field.key()));
                fail(data, new NotCarriedOut(failed.key()), field, -1);
            }
        }
    }

    /** The one field of the root that is not a mutation. */
    private static boolean isTypeName(PlannedField field) {
        return field.definition().getName().equals("__typename");
    }

    /** @param objects those of each plan of the level */
    private void level(Level level, List<List<ResponseObject>> objects) {
        var sources = objects.stream()
                .map(ofPlan -> ofPlan.stream().map(object -> object.source).toList())
                .toList();
        for (Step step : level.steps()) {
            step(level, step, objects, sources);
        }
    }

    /** Resolves the fields of a step, with everything below them. */
    private void step(Level level, Step step, List<List<ResponseObject>> objects, List<List<Object>> sources) {
        var current = new StepRun(this, step, objects);
        boolean isRoot = level == root;
        try {
            current.resolve(sources);
            for (Level next : step.below()) {
                below(next, current.below(), isRoot);
            }
        } finally {
            if (isRoot) {
                SubtreeScope.close();
            }
        }
        current.settle();
    }

    private void below(Level level, Map<ObjectPlan, List<ResponseObject>> found, boolean isOfRoot) {
        var objects = level.plans().size() == 1
                ? found.getOrDefault(level.plans().get(0), List.of())
                : level.plans().stream()
                        .flatMap(plan -> found.getOrDefault(plan, List.of()).stream())
                        .toList();
        if (objects.isEmpty()) {
            return;
        }
        if (!isOfRoot) {
            level(level, byPlan(level, objects));
            return;
        }
        for (var group : SubtreeScope.groups(objects, object -> object.source)) {
            SubtreeScope.enter(group.get(0).source);
            level(level, byPlan(level, group));
        }
    }

    private static List<List<ResponseObject>> byPlan(Level level, List<ResponseObject> objects) {
        return level.plans().size() == 1
                ? List.of(objects)
                : level.plans().stream()
                        .map(plan -> objects.stream()
                                .filter(object -> object.plan == plan)
                                .toList())
                        .toList();
    }

    /** The values of a field, and of others of its step, for all objects of a level. */
    List<?> values(Step step, PlannedField field, List<Object> sources) throws Exception {
        var arguments = arguments(field);
        boolean accessor = field.resolver().isAccessor();
        if (!accessor) {
            cancellation.check();
        }
        Callable<List<?>> resolve = () -> field.resolver().resolve(sources, arguments);
        // An accessor may read rows too: the total of a list, for example, is counted when it is first needed.
        return counted(accessor ? resolve : () -> reading(step).during(resolve));
    }

    void load(Step step, Batch batch) throws Exception {
        cancellation.check();
        counted(() -> reading(step).during(() -> {
            batch.load();
            return null;
        }));
    }

    private <T> T counted(Callable<T> work) throws Exception {
        try {
            var done = ReadRows.during(usage, work);
            usage.checkStopped();
            return done;
        } catch (Exception failure) {
            usage.checkStopped();
            // If a statement was cancelled, the exception of the driver does not have the actual cause.
            cancellation.check();
            throw failure;
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

    /** Mutations read whole entities, because these must be managed. */
    private Reading reading(Step step) {
        return mutation ? Reading.WHOLE : step.reading(types);
    }

    void fail(ResponseObject object, Throwable failure, PlannedField field, int index) {
        var cause = cancellation.reasonOf(
                failure instanceof InvocationTargetException wrapped ? wrapped.getCause() : failure);
        if (cause instanceof InvalidInput input) {
            cause = input.inOrder(new InputOrder(field.merged().get(0).getArguments(), variables));
        }
        var path = object.path(field.key(), index);
        usage.failure(path.stream().mapToInt(step -> step.toString().length()).sum());
        failures.add(new Failed(object.root(), new ExecutionError(cause, path, field.locations())));
    }

    TypeModel types() {
        return types;
    }

    Usage usage() {
        return usage;
    }
}
