package org.hubgraph.registry.visit;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.FilterBudget;
import org.hubgraph.registry.hub.HubConditions;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.person.PersonConditions;

/** Compiles a {@link VisitFilter} into a condition on the alias {@code v}. */
@ApplicationScoped
public class VisitConditions {
    private final Limits limits;
    private final Hubs hubs;

    VisitConditions(Limits limits, Hubs hubs) {
        this.limits = limits;
        this.hubs = hubs;
    }

    /** @param filter null matches all */
    public Condition of(VisitFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(VisitFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.related(all, "v.hubKey", "Hub h", filter.hub, new HubConditions(budget, hubs)::of);
        budget.related(
                all,
                "v.key",
                "VisitPerson w join Person p on p.key = w.personKey",
                "w.visitKey",
                filter.person,
                new PersonConditions(budget)::of);
        budget.between(all, "v.date", filter.from, filter.until);
        budget.changedSince(all, "v", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
