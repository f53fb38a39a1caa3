package org.hubgraph.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/** Plans one operation of one validated document. */
final class Planner {
    private final GraphQLSchema schema;
    private final Resolvers resolvers;
    private final TypeModel types;
    private final Map<String, FragmentDefinition> fragments;
    private final OperationDefinition operation;
    private final CoercedVariables variables;
    private final Limits limits;
    private final ConditionalNodes conditions = new ConditionalNodes();
    /** What is selected in the same places is planned once, however many ways lead there. */
    private final Map<Below, Selections> planned = new ConcurrentHashMap<>();

    private final AtomicInteger visited = new AtomicInteger();

    /** Selections of one declared type; the sets are compared by identity. */
    private record Below(String type, List<SelectionSet> sets) {}

    Planner(
            GraphQLSchema schema,
            Resolvers resolvers,
            TypeModel types,
            Document document,
            OperationDefinition operation,
            CoercedVariables variables,
            Limits limits) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.types = types;
        this.fragments = new LinkedHashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        this.operation = operation;
        this.variables = variables;
        this.limits = limits;
    }

    Plan plan() {
        var root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        var fields = object(root, List.of(operation.getSelectionSet()));
        boolean query = operation.getOperation() == OperationDefinition.Operation.QUERY;
        return new Plan(operation, fields, query && statements(fields) <= 1);
    }

    /** The most SQL statements of a run, counted no further than two. */
    private int statements(ObjectPlan plan) {
        int statements = 0;
        for (PlannedField field : plan.fields()) {
            statements += field.resolver().statements(field.argumentNames());
            if (field.below() != null) {
                for (var type : types.possible(
                        GraphQLTypeUtil.unwrapAll(field.definition().getType()))) {
                    if (statements > 1) {
                        return statements;
                    }
                    statements += statements(field.below().of(type));
                }
            }
        }
        return statements;
    }

    private ObjectPlan object(GraphQLObjectType type, List<SelectionSet> sets) {
        var groups = new LinkedHashMap<String, List<Field>>();
        var visited = new HashSet<String>();
        sets.forEach(set -> collect(type, set, groups, visited));
        var fields = new ArrayList<PlannedField>();
        groups.forEach((key, merged) -> fields.add(field(type, key, merged)));
        return new ObjectPlan(type, fields);
    }

    /** CollectFields (specification, section 6.3.2). */
    private void collect(
            GraphQLObjectType type, SelectionSet set, Map<String, List<Field>> groups, Set<String> visited) {
        for (Selection<?> selection : set.getSelections()) {
            checkSize();
            if (selection instanceof Field field && included(field)) {
                groups.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                        .add(field);
            } else if (selection instanceof InlineFragment inline && included(inline)) {
                var on = inline.getTypeCondition();
                if (on == null || applies(type, on.getName())) {
                    collect(type, inline.getSelectionSet(), groups, visited);
                }
            } else if (selection instanceof FragmentSpread spread
                    && included(spread)
                    && visited.add(spread.getName())) {
                var fragment = fragments.get(spread.getName());
                if (applies(type, fragment.getTypeCondition().getName())) {
                    collect(type, fragment.getSelectionSet(), groups, visited);
                }
            }
        }
    }

    /** Each selection may have to be planned for many types, and differently in each of many places. */
    private void checkSize() {
        if (visited.incrementAndGet() > limits.planSelections()) {
            throw new LimitExceeded(
                    "plan-selections",
                    "The document has more than " + limits.planSelections()
                            + " selections, each counted for every type that it may select from",
                    limits.planSelections(),
                    "Select from fewer types, or on fewer levels.");
        }
    }

    private boolean included(graphql.language.DirectivesContainer<?> node) {
        return node.getDirectives().isEmpty()
                || conditions.shouldInclude(node, variables.toMap(), schema, GraphQLContext.getDefault());
    }

    private boolean applies(GraphQLObjectType type, String condition) {
        if (type.getName().equals(condition)) {
            return true;
        }
        var on = schema.getType(condition);
        return (on instanceof GraphQLInterfaceType || on instanceof GraphQLUnionType)
                && schema.isPossibleType((graphql.schema.GraphQLNamedType) on, type);
    }

    private PlannedField field(GraphQLObjectType type, String key, List<Field> merged) {
        var definition = Introspection.getFieldDef(schema, type, merged.get(0).getName());
        var unwrapped = GraphQLTypeUtil.unwrapAll(definition.getType());
        var below = unwrapped instanceof GraphQLCompositeType
                ? planned.computeIfAbsent(
                        new Below(
                                unwrapped.getName(),
                                merged.stream().map(Field::getSelectionSet).toList()),
                        selected -> new Selections(selected.sets, this::object))
                : null;
        return new PlannedField(key, merged, definition, resolvers.of(type, definition), below);
    }
}
