package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.FundFilter;

/** Compiles a {@link FundFilter}. */
final class FundConditions {
    private FundConditions() {}

    static Condition of(FundFilter filter, Conditions on) {
        return on.in("slug", filter.slugs)
                .in("level", filter.levels)
                .name(filter.name)
                .exact("defaultDescription", filter.description)
                .money("size", filter.size)
                .in("sizeBasis", filter.sizeBases)
                .between("launchedOn", filter.launchedFrom, filter.launchedUntil)
                .between("closedOn", filter.closedFrom, filter.closedUntil)
                .flag("ended", filter.ended)
                .in("websiteHost", filter.websiteHosts)
                .in("email", filter.emails)
                .in("phone", filter.phones)
                .externalId(filter.externalId)
                .list("affiliations", Rows.of("Affiliation", "fundKey"), filter.affiliations, AffiliationConditions::of)
                .list(
                        "people",
                        Rows.of("Affiliation", "fundKey").to("Person", "%s.personKey"),
                        filter.people,
                        PersonConditions::of)
                .list("backings", Rows.of("Backing", "fundKey"), filter.backings, BackingConditions::of)
                .list("figures", Rows.of("Figure", "fundKey"), filter.figures, FigureConditions::of)
                .list(
                        "predecessors",
                        Rows.of("Succession", "successorKey"),
                        filter.predecessors,
                        SuccessionConditions::of)
                .list(
                        "successors",
                        Rows.of("Succession", "predecessorKey"),
                        filter.successors,
                        SuccessionConditions::of)
                .citations("Fund", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, FundConditions::of)
                .all();
    }
}
