package org.hubgraph.registry.affiliation;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.NodeListing;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.connection.Relations;
import org.hubgraph.graphql.connection.RelationsByEdge;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.ReadWithSources;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.affiliation.AffiliatedPersonConnection.AffiliatedPersonEdge;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.Aligned;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Organisation;
import org.hubgraph.registry.filter.AffiliationFilter;
import org.hubgraph.registry.filter.DatedOrder;
import org.hubgraph.registry.filter.PersonFilter;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.value.PartialDate;

/** Resolves the fields between people and organisations, in both directions. */
@GraphQLApi
@RegisterForReflection
public class AffiliationApi {
    private static final String ROLES = "Only affiliations with one of these roles; if null or empty, with any role.";

    private final Hubs hubs;
    private final Tenants tenants;
    private final Funds funds;
    private final People people;
    private final Pages pages;
    private final RelationsByEdge relations;
    private final Filters filters;

    AffiliationApi(
            Hubs hubs,
            Tenants tenants,
            Funds funds,
            People people,
            Pages pages,
            RelationsByEdge relations,
            Filters filters) {
        this.hubs = hubs;
        this.tenants = tenants;
        this.funds = funds;
        this.people = people;
        this.pages = pages;
        this.relations = relations;
        this.filters = filters;
    }

    @Name("people")
    @NonNull
    @Description("The people affiliated with the hub or with one of its residents, one edge per person, by name unless"
            + " `orderBy` is given. With `asOf`, the affiliation and the residence must both be in force on that date.")
    public List<@NonNull AffiliatedPersonConnection> peopleOfHubs(
            @Source List<Hub> hubs,
            @DefaultValue("false") @Description(HubScope.DESCRIPTION) Boolean includeDescendants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @DefaultValue("[]") @Description(ROLES) List<@NonNull RoleKind> roles,
            @Description(ArgumentTexts.FILTER) PersonFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull AffiliatedPersonOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listings = new AffiliationListings(roles, asOf, filters.people(filter));
        var request = pages.request(first, after, last, before);
        var scope = HubScope.of(hubs, includeDescendants);
        return people(listings.peopleOfHubs(scope, orderBy), listings, request, scope.hubs());
    }

    @Name("people")
    @NonNull
    @Description("The people affiliated with the organisation, one edge per person, by name unless `orderBy` is given.")
    public List<@NonNull AffiliatedPersonConnection> peopleOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @DefaultValue("[]") @Description(ROLES) List<@NonNull RoleKind> roles,
            @Description(ArgumentTexts.FILTER) PersonFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull AffiliatedPersonOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listings = new AffiliationListings(roles, asOf, filters.people(filter));
        var request = pages.request(first, after, last, before);
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return people(listings.peopleOfTenants(orderBy), listings, request, keys);
    }

    @Name("people")
    @NonNull
    @Description("The people affiliated with the fund, one edge per person, by name unless `orderBy` is given.")
    public List<@NonNull AffiliatedPersonConnection> peopleOfFunds(
            @Source List<Fund> funds,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @DefaultValue("[]") @Description(ROLES) List<@NonNull RoleKind> roles,
            @Description(ArgumentTexts.FILTER) PersonFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull AffiliatedPersonOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listings = new AffiliationListings(roles, asOf, filters.people(filter));
        var request = pages.request(first, after, last, before);
        var keys = funds.stream().map(fund -> fund.key).toList();
        return people(listings.peopleOfFunds(orderBy), listings, request, keys);
    }

    private List<AffiliatedPersonConnection> people(
            NodeListing<Person> list, AffiliationListings listings, PageRequest request, List<UUID> keys) {
        var all = list.relations()
                .listing()
                .joined(Condition.of("join Person p on p.key = a.personKey"))
                .filtered(listings.person());
        return pages.below(list, request, keys).stream()
                .map(page -> new AffiliatedPersonConnection(page, list.relations(), all))
                .toList();
    }

    @Name("affiliations")
    @NonNull
    @Description("The affiliations of the person that meet the conditions of the list, earliest first, undated last."
            + " At least one and at most 100; `affiliations` beside `people` has all.")
    @ListSize(most = Relations.MOST, assumedSize = Relations.ASSUMED)
    @Statements(1)
    @ReadWithSources
    public List<@NonNull List<@NonNull Affiliation>> affiliationsOfEdges(@Source List<AffiliatedPersonEdge> edges) {
        return relations.list(Affiliation.class, edges);
    }

    @Name("affiliations")
    @NonNull
    @Description("The current and former affiliations with the hub or with one of its residents, earliest first,"
            + " undated last. With `asOf`, the affiliation and the residence must both be in force on that date.")
    public List<@NonNull AffiliationConnection> affiliationsOfHubs(
            @Source List<Hub> hubs,
            @DefaultValue("false") @Description(HubScope.DESCRIPTION) Boolean includeDescendants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) AffiliationFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var scope = HubScope.of(hubs, includeDescendants);
        var listing = new AffiliationListings(asOf).ofHubs(scope).listing();
        var request = pages.request(first, after, last, before);
        return affiliations(chosen(listing, filter, orderBy), request, scope.hubs());
    }

    @Name("affiliations")
    @NonNull
    @Description("The current and former affiliations with the organisation, earliest first, undated last.")
    public List<@NonNull AffiliationConnection> affiliationsOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) AffiliationFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new AffiliationListings(asOf).ofTenants().listing();
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return affiliations(chosen(listing, filter, orderBy), pages.request(first, after, last, before), keys);
    }

    @Name("delegates")
    @NonNull
    @Description("The current and former affiliations of people with other organisations on behalf of this one, such as"
            + " the members of a parliament who belong to a party; earliest first, undated last.")
    public List<@NonNull AffiliationConnection> delegatesOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) AffiliationFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new AffiliationListings(asOf).onBehalfOfTenants();
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return affiliations(chosen(listing, filter, orderBy), pages.request(first, after, last, before), keys);
    }

    @Name("affiliations")
    @NonNull
    @Description("The current and former affiliations with the fund, earliest first, undated last.")
    public List<@NonNull AffiliationConnection> affiliationsOfFunds(
            @Source List<Fund> funds,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) AffiliationFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new AffiliationListings(asOf).ofFunds().listing();
        var keys = funds.stream().map(fund -> fund.key).toList();
        return affiliations(chosen(listing, filter, orderBy), pages.request(first, after, last, before), keys);
    }

    @Name("affiliations")
    @NonNull
    @Description("The current and former affiliations of the person, earliest first, undated last.")
    public List<@NonNull AffiliationConnection> affiliationsOfPeople(
            @Source List<Person> people,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) AffiliationFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull DatedOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new AffiliationListings(asOf).ofPeople();
        var keys = people.stream().map(person -> person.key).toList();
        return affiliations(chosen(listing, filter, orderBy), pages.request(first, after, last, before), keys);
    }

    private Listing chosen(Listing listing, AffiliationFilter filter, List<DatedOrder> orderBy) {
        return listing.filtered(filters.affiliations(filter)).ordered(DatedOrder.of(orderBy, "a"));
    }

    private List<AffiliationConnection> affiliations(Listing listing, PageRequest request, List<UUID> keys) {
        return pages.below(listing, request, keys).stream()
                .map(AffiliationConnection::new)
                .toList();
    }

    @NonNull
    @Description("The person.")
    public List<@NonNull Person> person(@Source List<Affiliation> affiliations) {
        return people.align(
                affiliations.stream().map(affiliation -> affiliation.personKey).toList());
    }

    @Description("The organisation on whose behalf the person has the role, such as a party; null if no source names"
            + " one.")
    public List<Tenant> onBehalfOf(@Source List<Affiliation> affiliations) {
        return tenants.align(affiliations.stream()
                .map(affiliation -> affiliation.onBehalfOfKey)
                .toList());
    }

    @NonNull
    @Description("The tenant, hub or fund.")
    public List<@NonNull Organisation> organisation(@Source List<Affiliation> affiliations) {
        var ofTenants = tenants.align(
                affiliations.stream().map(affiliation -> affiliation.tenantKey).toList());
        var ofHubs = hubs.align(
                affiliations.stream().map(affiliation -> affiliation.hubKey).toList());
        var ofFunds = funds.align(
                affiliations.stream().map(affiliation -> affiliation.fundKey).toList());
        return Aligned.first(ofTenants, ofHubs, ofFunds);
    }
}
