package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hubgraph.graphql.execution.Usage.Stopped;

/** The run of one step: the values of its fields for all objects of a level. */
final class StepRun {
    private final Run run;
    private final Step step;
    private final List<Column> columns = new ArrayList<>(1);
    /** The objects of each field of the step. */
    private final List<List<ResponseObject>> objects = new ArrayList<>(1);

    private final Map<ObjectPlan, List<ResponseObject>> below = new LinkedHashMap<>();

    /** @param ofPlans the objects of each plan of the level */
    StepRun(Run run, Step step, List<List<ResponseObject>> ofPlans) {
        this.run = run;
        this.step = step;
        for (Step.Part part : step.parts()) {
            columns.add(new Column(run, part, below));
            objects.add(ofPlans.get(part.plan()));
        }
    }

    /**
     * Gives the fields their values, or the failures of their resolvers.
     *
     * @param sources of the objects of each plan of the level
     * @throws Stopped if the run has exceeded a limit
     */
    void resolve(List<List<Object>> sources) {
        if (step.isBatch()) {
            batch(sources.get(0));
        } else {
            together(sources);
        }
    }

    /** The objects of the next level by their plans, after this level is resolved. */
    Map<ObjectPlan, List<ResponseObject>> below() {
        return below;
    }

    /** Propagates nulls, after all lower levels are complete. */
    void settle() {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).settle(objects.get(i));
        }
    }

    private void together(List<List<Object>> sources) {
        var all = ofFields(sources);
        if (all.isEmpty()) {
            return;
        }
        List<?> raw;
        try {
            raw = run.values(step, step.field(), all);
            if (raw.size() != all.size()) {
                throw new IllegalStateException("The resolver of "
                        + step.field().definition().getName() + " returned " + raw.size() + " values for " + all.size()
                        + " objects");
            }
        } catch (Stopped stopped) {
            throw stopped;
        } catch (Exception | StackOverflowError failure) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).fail(objects.get(i), failure);
            }
            return;
        }
        int from = 0;
        for (int i = 0; i < columns.size(); i++) {
            int to = from + objects.get(i).size();
            columns.get(i).complete(objects.get(i), raw.subList(from, to));
            from = to;
        }
    }

    private List<Object> ofFields(List<List<Object>> sources) {
        if (columns.size() == 1) {
            return sources.get(step.parts().get(0).plan());
        }
        var all = new ArrayList<>();
        step.parts().forEach(part -> all.addAll(sources.get(part.plan())));
        return all;
    }

    /** A field that fails does not affect the others. */
    private void batch(List<Object> sources) {
        var batch = new Batch();
        var requests = new ArrayList<Batch.Request>();
        for (int i = 0; i < columns.size(); i++) {
            var field = step.parts().get(i).field();
            Batch.Request request = null;
            try {
                request = batch.collect(() -> run.values(step, field, sources).get(0));
            } catch (Stopped stopped) {
                throw stopped;
            } catch (Exception | StackOverflowError failure) {
                columns.get(i).fail(objects.get(i), failure);
            }
            requests.add(request);
        }
        Throwable failed = null;
        try {
            run.load(step, batch);
        } catch (Stopped stopped) {
            throw stopped;
        } catch (Exception | StackOverflowError failure) {
            failed = failure;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (requests.get(i) != null) {
                complete(i, requests.get(i), failed);
            }
        }
    }

    private void complete(int i, Batch.Request request, Throwable failed) {
        Object value = null;
        Throwable failure = failed;
        if (failure == null) {
            try {
                value = request.value();
            } catch (Exception own) {
                failure = own;
            }
        }
        if (failure == null) {
            columns.get(i).complete(objects.get(i), Collections.singletonList(value));
        } else {
            columns.get(i).fail(objects.get(i), failure);
        }
    }
}
