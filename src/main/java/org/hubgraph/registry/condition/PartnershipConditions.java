package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.PartnershipFilter;

/** Compiles a {@link PartnershipFilter} into a condition on the alias {@code x}. */
@ApplicationScoped
public class PartnershipConditions {
    private final Limits limits;

    PartnershipConditions(Limits limits) {
        this.limits = limits;
    }

    /** @param filter null matches all */
    public Condition of(PartnershipFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(PartnershipFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "x.kind", filter.kinds);
        budget.related(all, "x.fromKey", "Tenant t", filter.from, new TenantConditions(budget)::of);
        budget.related(all, "x.toKey", "Tenant t", filter.to, new TenantConditions(budget)::of);
        budget.dated(all, "x", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
