package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.AffiliationFilter;

/** Compiles a {@link AffiliationFilter} into a condition on the alias {@code a}. */
@ApplicationScoped
public class AffiliationConditions {
    private final Limits limits;
    private final EntityManager entities;

    AffiliationConditions(Limits limits, EntityManager entities) {
        this.limits = limits;
        this.entities = entities;
    }

    /** @param filter null matches all */
    public Condition of(AffiliationFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(AffiliationFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "a.role", filter.roles);
        budget.related(all, "a.personKey", "Person p", filter.person, new PersonConditions(budget)::of);
        budget.related(all, "a.tenantKey", "Tenant t", filter.tenant, new TenantConditions(budget)::of);
        budget.related(all, "a.hubKey", "Hub h", filter.hub, new HubConditions(budget, entities)::of);
        budget.related(all, "a.fundKey", "Fund f", filter.fund, new FundConditions(budget)::of);
        budget.related(all, "a.onBehalfOfKey", "Tenant t", filter.onBehalfOf, new TenantConditions(budget)::of);
        budget.dated(all, "a", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
