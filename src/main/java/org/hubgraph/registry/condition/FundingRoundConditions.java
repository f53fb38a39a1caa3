package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.FundingRoundFilter;

/** Compiles a {@link FundingRoundFilter} into a condition on the alias {@code r}. */
@ApplicationScoped
public class FundingRoundConditions {
    private final Limits limits;

    FundingRoundConditions(Limits limits) {
        this.limits = limits;
    }

    /** @param filter null matches all */
    public Condition of(FundingRoundFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(FundingRoundFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "r.kind", filter.kinds);
        budget.related(all, "r.tenantKey", "Tenant t", filter.tenant, new TenantConditions(budget)::of);
        budget.between(all, "r.announcedOn", filter.announcedFrom, filter.announcedUntil);
        budget.money(all, "r.total", filter.total);
        budget.changedSince(all, "r", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
