package org.hubgraph.registry.condition;

import java.util.ArrayList;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.FundFilter;

/** Compiles a {@link FundFilter} into a condition on the alias {@code f}. */
public final class FundConditions {
    private final FilterBudget budget;

    public FundConditions(FilterBudget budget) {
        this.budget = budget;
    }

    public Condition of(FundFilter filter) {
        var all = new ArrayList<Condition>();
        budget.in(all, "f.slug", filter.slugs);
        budget.in(all, "f.level", filter.levels);
        budget.name(all, "f", filter.name);
        budget.money(all, "f.size", filter.size);
        budget.in(all, "f.websiteHost", filter.websiteHosts);
        budget.either(all, "f.ended = true", filter.ended);
        budget.externalId(all, "f", filter.externalId);
        budget.count(all, "backings", "f", RelationCount.BACKINGS_BY_FUND, filter.backings);
        budget.changedSince(all, "f", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, this::of);
        return Condition.allOf(all);
    }
}
