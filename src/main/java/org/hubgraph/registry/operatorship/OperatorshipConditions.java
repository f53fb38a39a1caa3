package org.hubgraph.registry.operatorship;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.FilterBudget;
import org.hubgraph.registry.hub.HubConditions;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.tenant.TenantConditions;

/** Compiles a {@link OperatorshipFilter} into a condition on the alias {@code x}. */
@ApplicationScoped
public class OperatorshipConditions {
    private final Limits limits;
    private final Hubs hubs;

    OperatorshipConditions(Limits limits, Hubs hubs) {
        this.limits = limits;
        this.hubs = hubs;
    }

    /** @param filter null matches all */
    public Condition of(OperatorshipFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(OperatorshipFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.related(all, "x.hubKey", "Hub h", filter.hub, new HubConditions(budget, hubs)::of);
        budget.related(all, "x.operatorKey", "Tenant t", filter.operator, new TenantConditions(budget)::of);
        budget.dated(all, "x", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
