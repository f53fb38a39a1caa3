package org.hubgraph.execution;

import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * The most objects an operation can answer with, known before it runs: a field with {@code first} or {@code last} holds
 * that many edges, and everything below its {@code nodes} and {@code edges} is there that many times. Lists without a
 * page size are small by design and count once.
 */
final class Cost {
    private static final long MOST = 1L << 40;

    private final TypeModel types;
    private final CoercedVariables variables;
    private final Limits limits;

    private Cost(TypeModel types, CoercedVariables variables, Limits limits) {
        this.types = types;
        this.variables = variables;
        this.limits = limits;
    }

    /** @throws LimitExceeded above {@link Limits#answerObjects()} */
    static long of(Plan plan, TypeModel types, CoercedVariables variables, Limits limits) {
        long cost = new Cost(types, variables, limits).of(plan.root(), 1);
        if (cost > limits.answerObjects()) {
            throw new LimitExceeded(
                    "answer-objects",
                    "The operation may answer with " + cost + " objects",
                    limits.answerObjects(),
                    "Ask for smaller pages, or fewer levels of them.");
        }
        return cost;
    }

    /** @param page how many edges the connection around holds; 1 outside of connections */
    private long of(ObjectPlan plan, long page) {
        long cost = 0;
        for (PlannedField field : plan.fields()) {
            if (field.below() == null) {
                continue;
            }
            boolean each = GraphQLTypeUtil.isList(
                    GraphQLTypeUtil.unwrapNonNull(field.definition().getType()));
            long times = each ? page : 1;
            cost = Math.min(MOST, cost + times * (1 + below(field)));
        }
        return cost;
    }

    private long below(PlannedField field) {
        long page = page(field);
        long dearest = 0;
        for (GraphQLObjectType type :
                types.possible(GraphQLTypeUtil.unwrapAll(field.definition().getType()))) {
            dearest = Math.max(dearest, of(field.below().of(type), page));
        }
        return dearest;
    }

    private long page(PlannedField field) {
        if (field.definition().getArgument("first") == null
                || field.definition().getArgument("after") == null) {
            return 1;
        }
        Map<String, Object> arguments;
        try {
            arguments = ValuesResolver.getArgumentValues(
                    field.definition().getArguments(),
                    field.merged().get(0).getArguments(),
                    variables,
                    GraphQLContext.getDefault(),
                    Locale.ROOT);
        } catch (GraphQLException unfit) {
            // The field will fail when it runs, alone: the others are still answered (section 6.4.4).
            return 0;
        }
        var asked = arguments.get("first") != null ? arguments.get("first") : arguments.get("last");
        // A size that is refused when the field runs must not make the sum wrong here.
        return asked instanceof Integer size
                ? Math.max(0, Math.min(size, limits.pageEdges()))
                : limits.defaultPageEdges();
    }
}
