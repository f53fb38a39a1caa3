package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.TenancyFilter;

/** Compiles a {@link TenancyFilter} into a condition on the alias {@code y}. */
@ApplicationScoped
public class TenancyConditions {
    private final Limits limits;
    private final EntityManager entities;

    TenancyConditions(Limits limits, EntityManager entities) {
        this.limits = limits;
        this.entities = entities;
    }

    /** @param filter null matches all */
    public Condition of(TenancyFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(TenancyFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "y.standing", filter.standings);
        budget.related(all, "y.hubKey", "Hub h", filter.hub, new HubConditions(budget, entities)::of);
        budget.related(all, "y.tenantKey", "Tenant t", filter.tenant, new TenantConditions(budget)::of);
        budget.dated(all, "y", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
