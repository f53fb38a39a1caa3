package org.hubgraph.registry.affiliation;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.Aggregate;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.DatedAggregate;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.AffiliationFilter;
import org.hubgraph.registry.filter.DatedOrder;
import org.hubgraph.registry.person.PersonGroupField;

/** Resolves the list of all affiliations, and counts the affiliations of any list by groups. */
@GraphQLApi
public class AffiliationListApi {
    private final Filters filters;
    private final Pages pages;
    private final Aggregates aggregates;

    AffiliationListApi(Filters filters, Pages pages, Aggregates aggregates) {
        this.filters = filters;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description(
            "All affiliations that match the filter, current and former, earliest first unless `orderBy` is given.")
    @Statements(1)
    public AffiliationConnection affiliations(
            @Description(ArgumentTexts.FILTER) AffiliationFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new Listing(
                "affiliations",
                List.of("Affiliation a"),
                "Affiliation a",
                null,
                filters.affiliations(filter),
                DatedOrder.of(orderBy, "a"));
        return new AffiliationConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    @NonNull
    @Description("The affiliations of the list, on all its pages, counted by groups and over time. `atEndOf` goes by"
            + " the dates of the affiliations: below a hub, it also counts those with organisations that were not"
            + " resident there on that day.")
    public List<@NonNull DatedAggregate> aggregate(
            @Source List<AffiliationConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull AffiliationGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull AffiliationGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = Grouping.ofRelations(
                "a", AffiliationGroupField.dimensions(by), AffiliationGroupField.dimensions(distinct));
        return aggregates.overTime(connections, grouping, orderBy, first, after);
    }

    @Name("aggregate")
    @NonNull
    @Description("The people of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregatePeople(
            @Source List<AffiliatedPersonConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull PersonGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull PersonGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        // No group without a connection: all of one call have the same listing.
        var grouping = new Grouping(
                "p.key",
                PersonGroupField.ofAffiliations(by),
                PersonGroupField.ofAffiliations(distinct),
                null,
                null,
                connections.get(0).all());
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }
}
