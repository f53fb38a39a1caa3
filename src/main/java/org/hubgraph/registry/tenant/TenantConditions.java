package org.hubgraph.registry.tenant;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.FilterBudget;

/** Compiles a {@link TenantFilter} into a condition on the alias {@code t}. */
public final class TenantConditions {
    private final FilterBudget budget;

    public TenantConditions(FilterBudget budget) {
        this.budget = budget;
    }

    public Condition of(TenantFilter filter) {
        var all = new ArrayList<Condition>();
        budget.in(all, "t.slug", filter.slugs);
        budget.in(all, "t.kind", filter.kinds);
        sectors(all, filter.sectors);
        budget.in(all, "t.country", filter.countries);
        budget.name(all, "t", filter.name);
        budget.between(all, "t.foundedOn", filter.foundedFrom, filter.foundedUntil);
        budget.externalId(all, "t", filter.externalId);
        budget.changedSince(all, "t", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, this::of);
        return Condition.allOf(all);
    }

    private void sectors(List<Condition> all, List<String> sectors) {
        if (sectors == null) {
            return;
        }
        var any = new ArrayList<Condition>();
        for (String sector : sectors) {
            budget.add(any, Condition.of("array_contains(t.sectors, ?)", sector));
        }
        all.add(Condition.anyOf(any));
    }
}
