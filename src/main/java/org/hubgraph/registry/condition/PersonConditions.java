package org.hubgraph.registry.condition;

import java.util.ArrayList;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.PersonFilter;

/** Compiles a {@link PersonFilter} into a condition on the alias {@code p}. */
public final class PersonConditions {
    private final FilterBudget budget;

    public PersonConditions(FilterBudget budget) {
        this.budget = budget;
    }

    public Condition of(PersonFilter filter) {
        var all = new ArrayList<Condition>();
        budget.in(all, "p.slug", filter.slugs);
        budget.name(all, "p", filter.name);
        budget.externalId(all, "p", filter.externalId);
        budget.anyOf(all, "p.fieldOfWorkKeys", budget.keys(filter.fieldsOfWork));
        budget.count(all, "hubs", "p", RelationCount.HUBS_OF_PERSON, filter.hubs);
        budget.count(all, "organisations", "p", RelationCount.ORGANISATIONS_OF_PERSON, filter.organisations);
        budget.changedSince(all, "p", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, this::of);
        return Condition.allOf(all);
    }
}
