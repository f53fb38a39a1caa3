package org.hubgraph.registry.tenancy;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.FilterBudget;
import org.hubgraph.registry.hub.HubConditions;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.tenant.TenantConditions;

/** Compiles a {@link TenancyFilter} into a condition on the alias {@code y}. */
@ApplicationScoped
public class TenancyConditions {
    private final Limits limits;
    private final Hubs hubs;

    TenancyConditions(Limits limits, Hubs hubs) {
        this.limits = limits;
        this.hubs = hubs;
    }

    /** @param filter null matches all */
    public Condition of(TenancyFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(TenancyFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "y.standing", filter.standings);
        budget.related(all, "y.hubKey", "Hub h", filter.hub, new HubConditions(budget, hubs)::of);
        budget.related(all, "y.tenantKey", "Tenant t", filter.tenant, new TenantConditions(budget)::of);
        budget.dated(all, "y", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
