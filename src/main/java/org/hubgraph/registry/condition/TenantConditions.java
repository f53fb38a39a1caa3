package org.hubgraph.registry.condition;

import java.util.ArrayList;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;

/** Compiles a {@link TenantFilter} into a condition on the alias {@code t}. */
public final class TenantConditions {
    private final FilterBudget budget;

    public TenantConditions(FilterBudget budget) {
        this.budget = budget;
    }

    public Condition of(TenantFilter filter) {
        var all = new ArrayList<Condition>();
        budget.in(all, "t.slug", filter.slugs);
        budget.anyOf(
                all,
                "t.kindNames",
                filter.kinds == null
                        ? null
                        : filter.kinds.stream().map(TenantKind::name).toList());
        SectorConditions.add(all, budget, "Tenant", "t", filter.sectors);
        budget.in(all, "t.country", filter.countries);
        budget.anyOf(
                all,
                "t.placeCountries",
                filter.placeCountries == null
                        ? null
                        : filter.placeCountries.stream().map(CountryCode::text).toList());
        budget.anyOf(all, "t.placeCityKeys", budget.keys(filter.placeCities));
        budget.name(all, "t", filter.name);
        budget.between(all, "t.foundedOn", filter.foundedFrom, filter.foundedUntil);
        budget.externalId(all, "t", filter.externalId);
        budget.in(all, "t.websiteHost", filter.websiteHosts);
        budget.anyOf(all, "t.emailDomains", filter.emailDomains);
        budget.either(all, "t.ended = true", filter.ended);
        budget.count(all, "hubs", "t", RelationCount.HUBS_OF_TENANT, filter.hubs);
        budget.count(all, "backings", "t", RelationCount.BACKINGS_OF_TENANT, filter.backings);
        budget.count(all, "backingsGiven", "t", RelationCount.BACKINGS_BY_TENANT, filter.backingsGiven);
        budget.count(all, "rounds", "t", RelationCount.ROUNDS_OF_TENANT, filter.rounds);
        budget.count(all, "people", "t", RelationCount.PEOPLE_OF_TENANT, filter.people);
        budget.changedSince(all, "t", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, this::of);
        return Condition.allOf(all);
    }
}
