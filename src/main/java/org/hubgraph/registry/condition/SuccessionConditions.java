package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.SuccessionFilter;

/** Compiles a {@link SuccessionFilter} into a condition on the alias {@code x}. */
@ApplicationScoped
public class SuccessionConditions {
    private final Limits limits;

    SuccessionConditions(Limits limits) {
        this.limits = limits;
    }

    /** @param filter null matches all */
    public Condition of(SuccessionFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(SuccessionFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "x.kind", filter.kinds);
        budget.in(all, "x.entryType", filter.types);
        budget.between(all, "x.succeededOn", filter.succeededFrom, filter.succeededUntil);
        budget.changedSince(all, "x", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
