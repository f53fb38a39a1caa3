package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.graphql.execution.Step.Part;

/**
 * Decides which fields of an operation are resolved together: on each level, those of the same definition with equal
 * arguments, under whatever aliases, and below these in turn. On the root level of a query these are also the fields of
 * a {@link org.hubgraph.graphql.projection.Batched} query, whatever their arguments.
 */
final class LevelPlanner {
    private final TypeModel types;
    private final int mostMerged;
    private final Map<List<ObjectPlan>, Level> planned = new HashMap<>();
    private final Map<List<Argument>, String> texts = new HashMap<>();
    private int merged;

    /** The identity of a step: fields with equal ones are resolved together. */
    private record Identity(GraphQLFieldDefinition definition, Object arguments) {}

    /**
     * @param mostMerged the most fields of levels of several plans. Below these, fields are resolved apart: fragments
     *     could otherwise lead to very many combinations of plans
     */
    LevelPlanner(TypeModel types, int mostMerged) {
        this.types = types;
        this.mostMerged = mostMerged;
    }

    /** The level of the root of a query. */
    Level query(ObjectPlan root) {
        return level(List.of(root), steps(List.of(root), true, true));
    }

    /** The level of the root of any other operation, whose fields are resolved one after the other. */
    Level serial(ObjectPlan root) {
        return level(List.of(root), steps(List.of(root), false, false));
    }

    private static Level level(List<ObjectPlan> plans, List<Step> steps) {
        return new Level(plans, List.copyOf(steps));
    }

    private Level below(List<ObjectPlan> plans) {
        var known = planned.get(plans);
        if (known == null) {
            if (plans.size() > 1) {
                merged += plans.stream().mapToInt(plan -> plan.fields().size()).sum();
            }
            known = level(plans, steps(plans, plans.size() == 1 || merged <= mostMerged, false));
            planned.put(plans, known);
        }
        return known;
    }

    private List<Step> steps(List<ObjectPlan> plans, boolean together, boolean batched) {
        var repeated = together ? repeated(plans) : Set.<GraphQLFieldDefinition>of();
        var groups = new LinkedHashMap<Object, List<Part>>();
        for (int plan = 0; plan < plans.size(); plan++) {
            var fields = plans.get(plan).fields();
            for (int place = 0; place < fields.size(); place++) {
                var part = new Part(plan, place, fields.get(place));
                groups.computeIfAbsent(
                                repeated.contains(part.field().definition()) ? identity(part.field(), batched) : part,
                                unseen -> new ArrayList<>(1))
                        .add(part);
            }
        }
        return groups.values().stream().map(this::step).toList();
    }

    /** The definitions of several fields. */
    private static Set<GraphQLFieldDefinition> repeated(List<ObjectPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.fields().stream())
                .collect(Collectors.groupingBy(PlannedField::definition, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(counted -> counted.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Identity identity(PlannedField field, boolean batched) {
        boolean any = batched && field.resolver().isBatched();
        return new Identity(field.definition(), any ? "" : text(field));
    }

    /** The arguments as text. Variables have the same value everywhere in an operation. */
    private String text(PlannedField field) {
        var arguments = field.merged().get(0).getArguments();
        return arguments.isEmpty() ? "" : texts.computeIfAbsent(arguments, LevelPlanner::print);
    }

    private static String print(List<Argument> arguments) {
        return arguments.stream()
                .sorted(Comparator.comparing(Argument::getName))
                .map(AstPrinter::printAstCompact)
                .collect(Collectors.joining(","));
    }

    private Step step(List<Part> parts) {
        var fields = parts.stream().map(Part::field).toList();
        var first = fields.get(0);
        boolean batch =
                fields.size() > 1 && fields.stream().map(this::text).distinct().count() > 1;
        if (first.below() == null) {
            return new Step(List.copyOf(parts), batch, null, List.of());
        }
        var selections = fields.stream().map(PlannedField::below).distinct().toList();
        var levels = new ArrayList<Level>();
        for (var type :
                types.possible(GraphQLTypeUtil.unwrapAll(first.definition().getType()))) {
            levels.add(below(selections.stream()
                    .map(selection -> selection.of(type))
                    .distinct()
                    .toList()));
        }
        boolean same = selections.size() == 1 || first.resolver().isAccessor();
        return new Step(List.copyOf(parts), batch, same ? null : Reached.from(fields, types), List.copyOf(levels));
    }
}
