package org.hubgraph.registry.source;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.Aggregate;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.filter.CitationFilter;

/** Resolves the list of all citations, and counts the citations of any list by groups. */
@GraphQLApi
public class CitationListApi {
    private final Citations citations;
    private final Pages pages;
    private final Aggregates aggregates;

    CitationListApi(Citations citations, Pages pages, Aggregates aggregates) {
        this.citations = citations;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Description(
            "All citations that match the filter, of entries, relations and their fields, in the order in which they"
                    + " were added unless `orderBy` is given.")
    @Statements(1)
    public CitationConnection citations(
            @Description(ArgumentTexts.FILTER) CitationFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull CitationOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = citations.all(filter, orderBy);
        return new CitationConnection(pages.root(listing, pages.request(first, after, last, before)));
    }

    @NonNull
    @Description("The citations of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<CitationConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull CitationGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull CitationGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping =
                new Grouping("c.key", CitationGroupField.dimensions(by), CitationGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }
}
