package org.hubgraph.graphql.execution;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;

/**
 * The cost of filter conditions, expressed in objects: the database evaluates them for all rows, whether or not a row
 * is in the response. A field is resolved once for all objects of a type on a level, so its filter counts once for each
 * type, however many objects there are.
 */
final class FilterCost {
    /**
     * The cost of each condition. With it, three conditions in every request of a minute cost no more than the objects
     * of that minute.
     */
    static final int CONDITION_OBJECTS = 100;
    /** The name of filter arguments. */
    private static final String ARGUMENT = "filter";

    /** The fields of a filter that apply other filters to the rows of a list, which costs at least one condition each. */
    private static final Set<String> LISTS = Set.of("where", "some", "none", "every");

    private static final long MOST = 1L << 40;

    private final CoercedVariables variables;
    private final Map<Selections, Long> counted = new IdentityHashMap<>();

    private FilterCost(CoercedVariables variables) {
        this.variables = variables;
    }

    static long of(Plan plan, CoercedVariables variables) {
        return CONDITION_OBJECTS * new FilterCost(variables).conditions(plan.root());
    }

    private long conditions(ObjectPlan plan) {
        long conditions = 0;
        for (PlannedField field : plan.fields()) {
            conditions += own(field);
            if (field.below() != null) {
                Long below = counted.get(field.below());
                if (below == null) {
                    below = field.below().plans().stream()
                            .mapToLong(this::conditions)
                            .sum();
                    counted.put(field.below(), Math.min(MOST, below));
                }
                conditions = Math.min(MOST, conditions + below);
            }
        }
        return conditions;
    }

    private long own(PlannedField field) {
        if (field.definition().getArgument(ARGUMENT) == null
                || !field.argumentNames().contains(ARGUMENT)) {
            return 0;
        }
        try {
            return given(ValuesResolver.getArgumentValues(
                            field.definition().getArguments(),
                            field.merged().get(0).getArguments(),
                            variables,
                            GraphQLContext.getDefault(),
                            Locale.ROOT)
                    .get(ARGUMENT));
        } catch (GraphQLException unfit) {
            // The field will fail when it runs, before it queries the database.
            return 0;
        }
    }

    /** Counts the conditions: each value that is compared, each filter in a list and each filter of a list. */
    private static long given(Object value) {
        long conditions = value == null ? 0 : 1;
        if (value instanceof Map<?, ?> fields) {
            conditions = 0;
            for (var field : fields.entrySet()) {
                boolean ofList = field.getValue() != null && LISTS.contains(field.getKey());
                conditions += given(field.getValue()) + (ofList ? 1 : 0);
            }
        } else if (value instanceof List<?> items) {
            conditions = 0;
            for (Object item : items) {
                conditions += Math.max(1, given(item));
            }
        }
        return conditions;
    }
}
