package org.hubgraph.registry.backing;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.Aligned;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Backer;
import org.hubgraph.registry.entry.Beneficiary;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.filter.BackingFilter;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubScope;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;

/** Resolves the fields between backers and their beneficiaries, in both directions. */
@GraphQLApi
@RegisterForReflection
public class BackingApi {
    private final Hubs hubs;
    private final Tenants tenants;
    private final Funds funds;
    private final People people;
    private final Pages pages;
    private final Filters filters;

    BackingApi(Hubs hubs, Tenants tenants, Funds funds, People people, Pages pages, Filters filters) {
        this.hubs = hubs;
        this.tenants = tenants;
        this.funds = funds;
        this.people = people;
        this.pages = pages;
        this.filters = filters;
    }

    @Name("backings")
    @NonNull
    @Description(
            "The support that the hub received, by backing, the earliest commitment first unless `orderBy` is given.")
    public List<@NonNull BackingConnection> backingsOfHubs(
            @Source List<Hub> hubs,
            @DefaultValue("false") @Description(HubScope.DESCRIPTION) Boolean includeDescendants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) BackingFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull BackingOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var scope = HubScope.of(hubs, includeDescendants);
        var listing = new BackingListing(asOf, filters.backings(filter), orderBy).belowHubs(scope);
        return list(listing, hubs, pages.request(first, after, last, before));
    }

    @Name("backings")
    @NonNull
    @Description(
            "The support that the organisation received, by backing, the earliest commitment first unless `orderBy` is"
                    + " given.")
    public List<@NonNull BackingConnection> backingsOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) BackingFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull BackingOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing =
                new BackingListing(asOf, filters.backings(filter), orderBy).below("Tenant.backings", "b.tenantKey");
        return list(listing, tenants, pages.request(first, after, last, before));
    }

    @Name("backingsGiven")
    @NonNull
    @Description("The support that the organisation gave to hubs and other organisations, by backing, the earliest"
            + " commitment first unless `orderBy` is given.")
    public List<@NonNull BackingConnection> backingsGivenByTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) BackingFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull BackingOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new BackingListing(asOf, filters.backings(filter), orderBy)
                .below("Tenant.backingsGiven", "b.backerTenantKey");
        return list(listing, tenants, pages.request(first, after, last, before));
    }

    @Name("backings")
    @NonNull
    @Description("The support that the fund gave to hubs and organisations, by backing, the earliest commitment first"
            + " unless `orderBy` is given.")
    public List<@NonNull BackingConnection> backingsOfFunds(
            @Source List<Fund> funds,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) BackingFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull BackingOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing = new BackingListing(asOf, filters.backings(filter), orderBy).below("Fund.backings", "b.fundKey");
        return list(listing, funds, pages.request(first, after, last, before));
    }

    @Name("backings")
    @NonNull
    @Description("The support that the person gave to hubs and organisations, by backing, the earliest commitment first"
            + " unless `orderBy` is given.")
    public List<@NonNull BackingConnection> backingsOfPeople(
            @Source List<Person> people,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FILTER) BackingFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull BackingOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var listing =
                new BackingListing(asOf, filters.backings(filter), orderBy).below("Person.backings", "b.personKey");
        return list(listing, people, pages.request(first, after, last, before));
    }

    private List<BackingConnection> list(Listing listing, List<? extends RegistryEntry> entries, PageRequest request) {
        var keys = entries.stream().map(entry -> entry.key).toList();
        return pages.below(listing, request, keys).stream()
                .map(BackingConnection::new)
                .toList();
    }

    @NonNull
    @Description("The fund, organisation or person that gives the support.")
    public List<@NonNull Backer> backer(@Source List<Backing> backings) {
        var ofFunds =
                funds.align(backings.stream().map(backing -> backing.fundKey).toList());
        var ofTenants = tenants.align(
                backings.stream().map(backing -> backing.backerTenantKey).toList());
        var ofPeople =
                people.align(backings.stream().map(backing -> backing.personKey).toList());
        return Aligned.first(ofFunds, ofTenants, ofPeople);
    }

    @NonNull
    @Description("The hub or organisation that receives the support.")
    public List<@NonNull Beneficiary> beneficiary(@Source List<Backing> backings) {
        var ofHubs = hubs.align(backings.stream().map(backing -> backing.hubKey).toList());
        var ofTenants = tenants.align(
                backings.stream().map(backing -> backing.tenantKey).toList());
        return Aligned.first(ofHubs, ofTenants);
    }
}
