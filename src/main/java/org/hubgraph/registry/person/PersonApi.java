package org.hubgraph.registry.person;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Batched;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.Aggregate;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.ExternalIdKey;
import org.hubgraph.registry.entry.LookupKey;
import org.hubgraph.registry.entry.Lookups;
import org.hubgraph.registry.filter.PersonFilter;

/** Resolves queries of people. The packages of the relations resolve the fields that lead to other nouns. */
@GraphQLApi
public class PersonApi {
    private final Lookups lookups;
    private final People people;
    private final Pages pages;
    private final Aggregates aggregates;

    PersonApi(People people, Pages pages, Aggregates aggregates, Lookups lookups) {
        this.lookups = lookups;
        this.people = people;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Batched
    @Description("The person with this id, slug or external id; null if there is none. Give exactly one of the"
            + " three. If it was merged into another one, that one is returned: see `redirect`.")
    @Statements(
            value = 1,
            unlessGiven = {"id", "asKnownAt"})
    public Person person(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.EXTERNAL_ID) ExternalIdKey externalId,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(people, new LookupKey(id, slug, externalId), asKnownAt);
    }

    @Query
    @Description("All people who match the filter, by name unless `orderBy` is given.")
    @Statements(1)
    public PersonConnection people(
            @Description(ArgumentTexts.FILTER) PersonFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull PersonOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return new PersonConnection(pages.root(people.listing(filter, orderBy), request));
    }

    @NonNull
    @Description("The people of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<PersonConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull PersonGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull PersonGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping =
                new Grouping("p.key", PersonGroupField.dimensions(by), PersonGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }
}
