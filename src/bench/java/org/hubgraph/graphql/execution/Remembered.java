package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resolver that calls another one once and then returns the same result: for a plan that is run repeatedly with the
 * same variables.
 */
final class Remembered implements Resolver {
    private final Resolver asked;
    private List<?> answer;

    private Remembered(Resolver asked) {
        this.asked = asked;
    }

    /** @param plan of a query */
    static Plan plan(Plan plan, TypeModel types) {
        var root = object(plan.root());
        var level = new LevelPlanner(types, Integer.MAX_VALUE).query(root);
        return new Plan(plan.operation(), root, level, plan.isOneStatement());
    }

    private static ObjectPlan object(ObjectPlan plan) {
        return new ObjectPlan(
                plan.type(), plan.fields().stream().map(Remembered::field).toList());
    }

    private static PlannedField field(PlannedField field) {
        var below = field.below() == null
                ? null
                : new Selections(field.below().plans().stream()
                        .collect(Collectors.toMap(plan -> plan.type().getName(), Remembered::object)));
        return new PlannedField(
                field.key(), field.merged(), field.definition(), new Remembered(field.resolver()), below);
    }

    @Override
    public List<?> resolve(List<Object> sources, Arguments arguments) throws Exception {
        if (isAccessor()) {
            return asked.resolve(sources, arguments);
        }
        if (answer == null) {
            answer = asked.resolve(sources, arguments);
        }
        return answer;
    }

    @Override
    public Set<String> reads(boolean arguments) {
        return asked.reads(arguments);
    }

    @Override
    public boolean isAccessor() {
        return asked.isAccessor();
    }
}
