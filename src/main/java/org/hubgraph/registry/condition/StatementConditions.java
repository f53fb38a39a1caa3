package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.StatementFilter;

/** Compiles a {@link StatementFilter} into a condition on the alias {@code q}. */
@ApplicationScoped
public class StatementConditions {
    private final Limits limits;

    StatementConditions(Limits limits) {
        this.limits = limits;
    }

    /** @param filter null matches all */
    public Condition of(StatementFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(StatementFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.related(all, "q.personKey", "Person p", filter.person, new PersonConditions(budget)::of);
        budget.in(all, "q.language", filter.languages);
        budget.between(all, "q.saidOn", filter.saidFrom, filter.saidUntil);
        budget.either(all, "q.visitKey is not null", filter.duringVisit);
        budget.changedSince(all, "q", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
