package org.hubgraph.graphql.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.limit.Limits;

/**
 * The cost of an operation, known before it runs: the most objects that its response can have. Everything below a list
 * counts as many times as the list may have items ({@link ListSize}). The cost of introspection is exact, because the
 * schema is known.
 */
final class Cost {
    private static final long MOST = 1L << 40;

    private final TypeModel types;
    private final CoercedVariables variables;
    private final GraphQLCodeRegistry codeRegistry;
    private final Limits limits;
    private final Map<Below, Long> known = new HashMap<>();

    /** @param page the page size, if the objects are connections */
    private record Below(Selections selections, long page) {}

    private Cost(TypeModel types, CoercedVariables variables, GraphQLCodeRegistry codeRegistry, Limits limits) {
        this.types = types;
        this.variables = variables;
        this.codeRegistry = codeRegistry;
        this.limits = limits;
    }

    /** @throws LimitExceeded above {@link Limits#responseObjects()} */
    static long of(
            Plan plan, TypeModel types, CoercedVariables variables, GraphQLCodeRegistry codeRegistry, Limits limits) {
        long cost = new Cost(types, variables, codeRegistry, limits).of(plan.root(), limits.defaultPageEdges())
                + FilterCost.of(plan, variables);
        check(cost, "", limits);
        return cost;
    }

    /** @param more a prefix for the number in the message, if it is not the whole cost */
    static void check(long cost, String more, Limits limits) {
        if (cost > limits.responseObjects()) {
            throw new LimitExceeded(
                    "response-objects",
                    "The operation may return " + more + cost + " objects",
                    limits.responseObjects(),
                    "Request smaller pages, or fewer levels of nested lists.");
        }
    }

    private long of(ObjectPlan plan, long page) {
        long cost = 0;
        for (PlannedField field : plan.fields()) {
            if (field.below() != null) {
                cost = Math.min(MOST, cost + of(field, page));
            }
        }
        return cost;
    }

    private long of(PlannedField field, long page) {
        try {
            var arguments = isSizedByArguments(field) ? arguments(field) : Arguments.NONE;
            if (field.resolver() instanceof IntrospectionResolver) {
                return new IntrospectionCost(types, this::arguments, limits).of(field);
            }
            return items(field, arguments, page) * (1 + below(field, page(arguments)));
        } catch (GraphQLException | Failure unfit) {
            if (unfit instanceof LimitExceeded) {
                throw unfit;
            }
            // This field will fail when it runs, but the others still get values (section 6.4.4).
            return 1;
        }
    }

    private static boolean isSizedByArguments(PlannedField field) {
        var size = field.resolver().listSize();
        return field.definition().getArgument("first") != null
                || size != null && !size.slicingArgument().isEmpty();
    }

    private long below(PlannedField field, long page) {
        var below = new Below(field.below(), page);
        var cost = known.get(below);
        if (cost == null) {
            cost = 0L;
            for (GraphQLObjectType type :
                    types.possible(GraphQLTypeUtil.unwrapAll(field.definition().getType()))) {
                cost = Math.max(cost, of(field.below().of(type), page));
            }
            known.put(below, cost);
        }
        return cost;
    }

    private Arguments arguments(PlannedField field) {
        return field.definition().getArguments().isEmpty()
                ? Arguments.NONE
                : new Arguments(ArgumentValues.of(
                        codeRegistry,
                        field.definition().getArguments(),
                        field.merged().get(0),
                        variables));
    }

    /** @param page the page size of the connection that has the field */
    private long items(PlannedField field, Arguments arguments, long page) {
        if (!GraphQLTypeUtil.isList(
                GraphQLTypeUtil.unwrapNonNull(field.definition().getType()))) {
            return 1;
        }
        var size = field.resolver().listSize();
        if (size == null || size.ofPage()) {
            return page;
        }
        var asked = arguments.values().get(size.slicingArgument());
        if (asked instanceof Collection<?> values) {
            return Math.min(values.size(), limits.nodesIds());
        }
        return asked instanceof Integer number ? bounded(number) : Math.min(size.most(), size.assumedSize());
    }

    /** The page size of a field that returns a connection. */
    private long page(Arguments arguments) {
        var first = arguments.values().get("first");
        var asked = first != null ? first : arguments.values().get("last");
        return asked instanceof Integer number ? bounded(number) : limits.defaultPageEdges();
    }

    /** A size that is refused when the field runs must not make the sum wrong here. */
    private long bounded(int asked) {
        return Math.max(0, Math.min(asked, limits.pageEdges()));
    }
}
