package org.hubgraph.registry.affiliation;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.FilterBudget;
import org.hubgraph.registry.fund.FundConditions;
import org.hubgraph.registry.hub.HubConditions;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.person.PersonConditions;
import org.hubgraph.registry.tenant.TenantConditions;

/** Compiles a {@link AffiliationFilter} into a condition on the alias {@code a}. */
@ApplicationScoped
public class AffiliationConditions {
    private final Limits limits;
    private final Hubs hubs;

    AffiliationConditions(Limits limits, Hubs hubs) {
        this.limits = limits;
        this.hubs = hubs;
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
        budget.related(all, "a.hubKey", "Hub h", filter.hub, new HubConditions(budget, hubs)::of);
        budget.related(all, "a.fundKey", "Fund f", filter.fund, new FundConditions(budget)::of);
        budget.related(all, "a.onBehalfOfKey", "Tenant t", filter.onBehalfOf, new TenantConditions(budget)::of);
        budget.dated(all, "a", filter);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
