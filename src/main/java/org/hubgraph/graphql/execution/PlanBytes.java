package org.hubgraph.graphql.execution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import graphql.language.Field;

import org.hubgraph.limit.TextBytes;

/**
 * Estimates the heap size of a plan from its parts, each counted once, accurate to a factor of two. Parts shared by all
 * plans, such as the schema and the resolvers, are not counted.
 */
final class PlanBytes {
    private static final int PLAN = 60;
    /** An {@link ObjectPlan} with its lists. */
    private static final int OBJECT = 120;
    /** A {@link PlannedField} without its key and merged nodes. */
    private static final int FIELD = 80;
    /** The resolver of an introspection field, which is not shared. */
    private static final int INTROSPECTION = 24;
    /** A {@link Selections} with its map of types. */
    private static final int SELECTIONS = 80;
    /** The attributes read of one entity class, with the query made from them. */
    private static final int CLASS = 300;

    private static final int ATTRIBUTE = 24;
    /** A {@link Level} with its lists. */
    private static final int LEVEL = 80;
    /** A {@link Step} with its lists. */
    private static final int STEP = 60;
    /** A {@link Step.Part}, with its place in the list. */
    private static final int PART = 28;

    private static final int REFERENCE = 4;

    private final Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlanBytes() {}

    static long of(Plan plan) {
        var bytes = new PlanBytes();
        return PLAN + NodeBytes.of(plan.operation()) + bytes.of(plan.root()) + bytes.of(plan.level());
    }

    private long of(Level level) {
        long bytes = LEVEL;
        for (Step step : level.steps()) {
            bytes += STEP + (long) PART * step.parts().size();
            if (step.merged() != null) {
                bytes += reached(step.merged().classes(), step.merged().attributes());
            }
            for (Level below : step.below()) {
                bytes += REFERENCE;
                if (counted.add(below)) {
                    bytes += of(below);
                }
            }
        }
        return bytes;
    }

    private static long reached(int classes, int attributes) {
        return (long) CLASS * classes + (long) ATTRIBUTE * attributes;
    }

    private long of(ObjectPlan plan) {
        long bytes = OBJECT;
        for (PlannedField field : plan.fields()) {
            bytes += FIELD + field.key().length();
            if (counted.add(field.merged())) {
                bytes += merged(field);
            }
            if (field.resolver() instanceof IntrospectionResolver) {
                bytes += INTROSPECTION;
            }
            if (field.below() != null && counted.add(field.below())) {
                bytes += of(field.below());
            }
        }
        return bytes;
    }

    private long merged(PlannedField field) {
        long bytes = 0;
        for (Field node : field.merged()) {
            if (counted.add(node)) {
                bytes += NodeBytes.of(node);
            }
        }
        return bytes;
    }

    private long of(Selections selections) {
        long bytes = SELECTIONS + reached(selections.classes(), selections.attributes());
        for (ObjectPlan plan : selections.plans()) {
            bytes += of(plan);
        }
        return bytes;
    }

    /** The bytes of a plan's key in the cache. */
    static long ofKey(String text, int variables) {
        return TextBytes.of(text) + (long) FIELD * (1 + variables);
    }
}
