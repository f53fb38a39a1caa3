package org.hubgraph.execution;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;

/** What is selected below a field, planned for each concrete type when a value of that type first comes up. */
final class Selections {
    private final ConcurrentHashMap<String, ObjectPlan> byType = new ConcurrentHashMap<>();
    private final List<SelectionSet> sets;
    private final Function<GraphQLObjectType, ObjectPlan> planning;

    Selections(
            List<SelectionSet> sets,
            java.util.function.BiFunction<GraphQLObjectType, List<SelectionSet>, ObjectPlan> planning) {
        this.sets = sets;
        this.planning = type -> planning.apply(type, this.sets);
    }

    ObjectPlan of(GraphQLObjectType type) {
        var plan = byType.get(type.getName());
        return plan != null ? plan : byType.computeIfAbsent(type.getName(), name -> planning.apply(type));
    }
}
