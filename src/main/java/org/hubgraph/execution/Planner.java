package org.hubgraph.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

/** Plans one operation of one validated document. */
final class Planner {
    private final GraphQLSchema schema;
    private final Resolvers resolvers;
    private final TypeModel types;
    private final Map<String, FragmentDefinition> fragments;
    private final Document document;
    private final OperationDefinition operation;
    private final CoercedVariables variables;
    private final ConditionalNodes conditions = new ConditionalNodes();

    Planner(
            GraphQLSchema schema,
            Resolvers resolvers,
            TypeModel types,
            Document document,
            OperationDefinition operation,
            CoercedVariables variables) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.types = types;
        this.document = document;
        this.fragments = new LinkedHashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        this.operation = operation;
        this.variables = variables;
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
        String name = merged.get(0).getName();
        var definition = Introspection.getFieldDef(schema, type, name);
        if (Introspection.isIntrospectionTypes(name) || name.equals("__schema") || name.equals("__type")) {
            return new PlannedField(
                    key, merged, definition, resolvers.introspection(document, operation, merged, variables), null);
        }
        var unwrapped = GraphQLTypeUtil.unwrapAll(definition.getType());
        var below = unwrapped instanceof GraphQLCompositeType
                ? new Selections(merged.stream().map(Field::getSelectionSet).toList(), this::object)
                : null;
        return new PlannedField(key, merged, definition, resolvers.of(type, definition), below);
    }
}
