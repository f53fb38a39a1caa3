package org.hubgraph.registry.condition;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.SourceFilter;

/** Compiles a {@link SourceFilter} into a condition on the alias {@code o}. */
@ApplicationScoped
public class SourceConditions {
    private final Limits limits;

    SourceConditions(Limits limits) {
        this.limits = limits;
    }

    /** @param filter null matches all */
    public Condition of(SourceFilter filter) {
        return filter == null ? Condition.ALWAYS : of(filter, new FilterBudget(limits));
    }

    private Condition of(SourceFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "o.slug", filter.slugs);
        budget.in(all, "o.publisher", filter.publishers);
        budget.in(all, "o.language", filter.languages);
        budget.between(all, "o.publishedOn", filter.publishedFrom, filter.publishedUntil);
        budget.either(all, "o.withdrawnOn is not null", filter.withdrawn);
        budget.either(all, "o.relaysKey is not null", filter.relaying);
        budget.changedSince(all, "o", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, inner -> of(inner, budget));
        return Condition.allOf(all);
    }
}
