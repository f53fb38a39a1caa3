package org.hubgraph.execution;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;

import org.hubgraph.reading.Reading;

/** What is selected below a field, planned for each concrete type when a value of that type first comes up. */
final class Selections {
    private final ConcurrentHashMap<String, ObjectPlan> byType = new ConcurrentHashMap<>();
    private final List<SelectionSet> sets;
    /** Worked out when first needed; twice at the worst. */
    private volatile Reading reading;

    private final Function<GraphQLObjectType, ObjectPlan> planning;

    Selections(
            List<SelectionSet> sets,
            java.util.function.BiFunction<GraphQLObjectType, List<SelectionSet>, ObjectPlan> planning) {
        this.sets = sets;
        this.planning = type -> planning.apply(type, this.sets);
    }

    /** What will be looked at of the objects that the field's resolver returns. */
    Reading reading(PlannedField field, TypeModel types) {
        if (reading == null) {
            reading = Reached.from(field, types);
        }
        return reading;
    }

    ObjectPlan of(GraphQLObjectType type) {
        var plan = byType.get(type.getName());
        return plan != null ? plan : byType.computeIfAbsent(type.getName(), name -> planning.apply(type));
    }
}
