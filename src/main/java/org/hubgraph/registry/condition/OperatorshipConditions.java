package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.OperatorshipFilter;

/** Compiles a {@link OperatorshipFilter} into a condition on the alias {@code x}. */
@ApplicationScoped
public class OperatorshipConditions {
    private final Limits limits;
    private final EntityManager entities;

    OperatorshipConditions(Limits limits, EntityManager entities) {
        this.limits = limits;
        this.entities = entities;
    }

    /** @param filter null matches all */
    public Condition of(OperatorshipFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(OperatorshipFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.related(all, "x.hubKey", "Hub h", filter.hub, new HubConditions(budget, entities)::of);
        budget.related(all, "x.operatorKey", "Tenant t", filter.operator, new TenantConditions(budget)::of);
        budget.dated(all, "x", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
