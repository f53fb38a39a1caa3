package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.BackingFilter;

/** Compiles a {@link BackingFilter} into a condition on the alias {@code b}. */
@ApplicationScoped
public class BackingConditions {
    private final Limits limits;
    private final EntityManager entities;

    BackingConditions(Limits limits, EntityManager entities) {
        this.limits = limits;
        this.entities = entities;
    }

    /** @param filter null matches all */
    public Condition of(BackingFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(BackingFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "b.kind", filter.kinds);
        budget.related(all, "b.fundKey", "Fund f", filter.fund, new FundConditions(budget)::of);
        budget.related(all, "b.backerTenantKey", "Tenant t", filter.organisation, new TenantConditions(budget)::of);
        budget.related(all, "b.personKey", "Person p", filter.person, new PersonConditions(budget)::of);
        budget.related(all, "b.hubKey", "Hub h", filter.hub, new HubConditions(budget, entities)::of);
        budget.related(all, "b.tenantKey", "Tenant t", filter.tenant, new TenantConditions(budget)::of);
        budget.between(all, "b.committedOn", filter.committedFrom, filter.committedUntil);
        budget.money(all, "b.amount", filter.amount);
        budget.either(all, "b.roundKey is not null", filter.inRound);
        budget.dated(all, "b", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
