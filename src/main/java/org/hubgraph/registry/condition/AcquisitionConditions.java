package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.AcquisitionFilter;

/** Compiles a {@link AcquisitionFilter} into a condition on the alias {@code x}. */
@ApplicationScoped
public class AcquisitionConditions {
    private final Limits limits;

    AcquisitionConditions(Limits limits) {
        this.limits = limits;
    }

    /** @param filter null matches all */
    public Condition of(AcquisitionFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(AcquisitionFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "x.status", filter.statuses);
        budget.related(all, "x.buyerKey", "Tenant t", filter.buyer, new TenantConditions(budget)::of);
        budget.related(all, "x.boughtKey", "Tenant t", filter.bought, new TenantConditions(budget)::of);
        budget.between(all, "x.announcedOn", filter.announcedFrom, filter.announcedUntil);
        budget.between(all, "x.closedOn", filter.closedFrom, filter.closedUntil);
        budget.money(all, "x.price", filter.price);
        budget.changedSince(all, "x", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
