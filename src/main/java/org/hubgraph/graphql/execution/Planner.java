package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/** Plans one operation of a validated document. */
final class Planner {
    private final GraphQLSchema schema;
    private final Resolvers resolvers;
    private final TypeModel types;
    private final Map<String, FragmentDefinition> fragments;
    private final OperationDefinition operation;
    private final Map<String, Object> conditions;
    private final Map<SelectedBelow, Selections> planned = new HashMap<>();
    private final Map<Field, Field> withoutSelections = new IdentityHashMap<>();
    private final Map<List<Identity>, List<Field>> mergedFields = new HashMap<>();
    private final ConditionalNodes conditionalNodes = new ConditionalNodes();
    private final Limits limits;
    private int visited;

    /** A node compared by identity, because different nodes may be equal. */
    private record Identity(Object node) {
        static List<Identity> of(List<?> nodes) {
            return nodes.stream().map(Identity::new).toList();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity identity && identity.node == node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    /** The key of the plans below a field. */
    private record SelectedBelow(String type, List<Identity> sets) {}

    /**
     * @param operation an operation of the document
     * @param conditions the values of the variables used in {@code @skip} and {@code @include}; the plan contains
     *     nothing else of a request
     */
    Planner(
            GraphQLSchema schema,
            Resolvers resolvers,
            TypeModel types,
            Document document,
            OperationDefinition operation,
            Map<String, Object> conditions,
            Limits limits) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.types = types;
        this.fragments = new LinkedHashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        this.operation = operation;
        this.conditions = conditions;
        this.limits = limits;
    }

    /**
     * @param outlined the cached form of the operation, without its selections
     * @throws LimitExceeded if the document selects too many fields of too many types
     */
    Plan plan(OperationDefinition outlined) {
        var root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        var plan = object(root, List.of(operation.getSelectionSet()));
        boolean query = operation.getOperation() == OperationDefinition.Operation.QUERY;
        var levels = new LevelPlanner(types, limits.planSelections());
        var level = query ? levels.query(plan) : levels.serial(plan);
        return new Plan(outlined, plan, level, query && statements(plan, new HashMap<>()) <= 1);
    }

    /**
     * Returns the most SQL statements of a run; above 1 if there may be more than one.
     *
     * @param counted the selections already counted
     */
    private int statements(ObjectPlan plan, Map<Selections, Integer> counted) {
        int statements = 0;
        for (PlannedField field : plan.fields()) {
            statements += field.resolver().statements(field.argumentNames());
            if (field.below() != null) {
                Integer below = counted.get(field.below());
                if (below == null) {
                    below = field.below().plans().stream()
                            .mapToInt(type -> statements(type, counted))
                            .sum();
                    counted.put(field.below(), below);
                }
                statements = Math.min(2, statements + below);
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

    /** A selection may have to be planned for many types, and separately at many positions. */
    private void checkSize() {
        if (++visited > limits.planSelections()) {
            throw new LimitExceeded(
                    "plan-selections",
                    "The document has more than " + limits.planSelections()
                            + " selections, each counted for every type that it may select from",
                    limits.planSelections(),
                    "Select from fewer types or on fewer levels.");
        }
    }

    private boolean included(graphql.language.DirectivesContainer<?> node) {
        node.getDirectives().forEach(this::requireCondition);
        return node.getDirectives().isEmpty()
                || conditionalNodes.shouldInclude(node, conditions, schema, GraphQLContext.getDefault());
    }

    /** A variable with a default may be nullable here, so null passes validation. Graphql-java does not expect it. */
    private void requireCondition(Directive directive) {
        if (directive.getArgument("if").getValue() instanceof VariableReference variable
                && conditions.get(variable.getName()) == null) {
            var declared = operation.getVariableDefinitions().stream()
                    .filter(each -> each.getName().equals(variable.getName()))
                    .findFirst();
            throw new InvalidVariables(List.of(new InvalidVariables.Fault(
                    List.of(variable.getName()),
                    "Expected value of type \"Boolean!\", found null.",
                    declared.map(VariableDefinition::getSourceLocation).orElse(directive.getSourceLocation()))));
        }
    }

    private boolean applies(GraphQLObjectType type, String condition) {
        if (type.getName().equals(condition)) {
            return true;
        }
        var on = schema.getType(condition);
        return (on instanceof GraphQLInterfaceType || on instanceof GraphQLUnionType)
                && schema.isPossibleType((GraphQLNamedType) on, type);
    }

    private PlannedField field(GraphQLObjectType type, String key, List<Field> nodes) {
        var definition = Introspection.getFieldDef(schema, type, nodes.get(0).getName());
        var merged = mergedFields.computeIfAbsent(Identity.of(nodes), unseen -> nodes.stream()
                .map(node -> withoutSelections.computeIfAbsent(node, Planner::withoutSelections))
                .toList());
        var unwrapped = GraphQLTypeUtil.unwrapAll(definition.getType());
        var below = unwrapped instanceof GraphQLCompositeType ? below(unwrapped, nodes) : null;
        var resolver = resolvers.of(type, definition);
        var field = new PlannedField(key, merged, definition, resolver, below);
        if (below != null && !resolver.isAccessor()) {
            // Computed now rather than on first use, so that the plan's size includes it.
            below.reading(field, types);
        }
        return field;
    }

    private Selections below(GraphQLNamedType type, List<Field> nodes) {
        var sets = nodes.stream().map(Field::getSelectionSet).toList();
        var key = new SelectedBelow(type.getName(), Identity.of(sets));
        var known = planned.get(key);
        if (known != null) {
            return known;
        }
        var byType = new HashMap<String, ObjectPlan>();
        for (GraphQLObjectType possible : types.possible(type)) {
            byType.put(possible.getName(), object(possible, sets));
        }
        var selections = new Selections(byType);
        planned.put(key, selections);
        return selections;
    }

    /** The parts of a field that a plan needs: its name, its arguments, and its location for errors. */
    private static Field withoutSelections(Field field) {
        return field.transform(builder -> builder.selectionSet(null).directives(List.of()));
    }
}
