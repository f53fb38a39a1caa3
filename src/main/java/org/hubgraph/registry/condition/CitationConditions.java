package org.hubgraph.registry.condition;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.CitationFilter;

/** Compiles a {@link CitationFilter} into a condition on the alias {@code c}. */
public final class CitationConditions {
    private final FilterBudget budget;

    public CitationConditions(FilterBudget budget) {
        this.budget = budget;
    }

    public Condition of(CitationFilter filter) {
        var all = new ArrayList<Condition>();
        sources(all, filter.sources);
        budget.in(all, "c.subjectType", filter.subjectTypes);
        budget.in(all, "c.field", filter.fields);
        budget.in(all, "c.rank", filter.ranks);
        budget.in(all, "c.confidence", filter.confidences);
        budget.in(all, "c.locator", filter.locators);
        budget.in(all, "c.locatorKind", filter.locatorKinds);
        budget.between(all, "c.accessedOn", filter.accessedFrom, filter.accessedUntil);
        budget.changedSince(all, "c", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, this::of);
        return Condition.allOf(all);
    }

    private void sources(List<Condition> all, List<String> slugs) {
        if (slugs != null) {
            var source = new ArrayList<Condition>();
            budget.in(source, "s.slug", slugs);
            all.add(new Condition(
                    "c.sourceKey in (select s.key from Source s where "
                            + source.get(0).hql() + ")",
                    source.get(0).values()));
        }
    }
}
