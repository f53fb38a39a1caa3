package org.hubgraph.graphql.execution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import graphql.language.Field;

import org.hubgraph.limit.TextBytes;

/**
 * What a plan takes on the heap, reckoned from its parts, each of them once: within a factor of two. What it shares with all
 * other plans, above all the schema and the resolvers, is not counted.
 */
final class PlanBytes {
    private static final int PLAN = 60;
    /** The fields of one type, with the lists around them. */
    private static final int OBJECT = 120;
    /** One of these, without its key and what is merged in it. */
    private static final int FIELD = 80;
    /** The resolver of a field of the schema itself, which is no other field's. */
    private static final int INTROSPECTION = 24;
    /** What is selected below a field, with its map of types. */
    private static final int SELECTIONS = 80;
    /** What is read of one class of entities, with the query that is made of it. */
    private static final int CLASS = 300;

    private static final int ATTRIBUTE = 24;

    private final Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlanBytes() {}

    static long of(Plan plan) {
        return PLAN + NodeBytes.of(plan.operation()) + new PlanBytes().of(plan.root());
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
        long bytes = SELECTIONS + (long) CLASS * selections.classes() + (long) ATTRIBUTE * selections.attributes();
        for (ObjectPlan plan : selections.plans()) {
            bytes += of(plan);
        }
        return bytes;
    }

    /** What a plan is found by. */
    static long ofKey(String text, int variables) {
        return TextBytes.of(text) + (long) FIELD * (1 + variables);
    }
}
