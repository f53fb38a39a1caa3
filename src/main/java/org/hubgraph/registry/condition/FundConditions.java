package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.FundFilter;

/** Compiles a {@link FundFilter}. */
final class FundConditions {
    private FundConditions() {}

    static Condition of(FundFilter filter, Conditions on) {
        return EntryConditions.addOrganisation(filter, "Fund", "fundKey", on)
                .in("level", filter.levels)
                .money("size", filter.size)
                .in("sizeBasis", filter.sizeBases)
                .between("launchedOn", filter.launchedFrom, filter.launchedUntil)
                .between("closedOn", filter.closedFrom, filter.closedUntil)
                .flag("ended", filter.ended)
                .list("affiliations", Rows.of("Affiliation", "fundKey"), filter.affiliations, AffiliationConditions::of)
                .list(
                        "people",
                        Rows.of("Affiliation", "fundKey").to("Person", "%s.personKey"),
                        filter.people,
                        PersonConditions::of)
                .list("backings", Rows.of("Backing", "fundKey"), filter.backings, BackingConditions::of)
                .combined(filter.and, filter.or, filter.not, FundConditions::of)
                .all();
    }
}
