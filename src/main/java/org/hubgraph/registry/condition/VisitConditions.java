package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.VisitFilter;

/** Compiles a {@link VisitFilter} into a condition on the alias {@code v}. */
@ApplicationScoped
public class VisitConditions {
    private final Limits limits;
    private final EntityManager entities;

    VisitConditions(Limits limits, EntityManager entities) {
        this.limits = limits;
        this.entities = entities;
    }

    /** @param filter null matches all */
    public Condition of(VisitFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(VisitFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.related(all, "v.hubKey", "Hub h", filter.hub, new HubConditions(budget, entities)::of);
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
