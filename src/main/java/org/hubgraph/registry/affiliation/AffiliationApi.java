package org.hubgraph.registry.affiliation;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Organisation;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;

/** Resolves the fields between people and organisations, in both directions. */
@GraphQLApi
@RegisterForReflection
public class AffiliationApi {
    private final Affiliations affiliations;
    private final Hubs hubs;
    private final Tenants tenants;
    private final Funds funds;
    private final People people;
    private final Pages pages;

    AffiliationApi(Affiliations affiliations, Hubs hubs, Tenants tenants, Funds funds, People people, Pages pages) {
        this.affiliations = affiliations;
        this.hubs = hubs;
        this.tenants = tenants;
        this.funds = funds;
        this.people = people;
        this.pages = pages;
    }

    @Name("people")
    @NonNull
    @Description("The people affiliated with the hub or with one of its residents, one edge per affiliation, by"
            + " name. With `asOf`, the affiliation and the residence must both be in force on that date.")
    public List<@NonNull HubPersonConnection> peopleOfHubs(
            @Source List<Hub> hubs,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = hubs.stream().map(hub -> hub.key).toList();
        return pages.below(affiliations.ofHubs(asOf), pages.request(first, after, last, before), keys).stream()
                .map(HubPersonConnection::new)
                .toList();
    }

    @Name("people")
    @NonNull
    @Description("The people affiliated with the organisation, one edge per affiliation, by name.")
    public List<@NonNull TenantPersonConnection> peopleOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return pages.below(affiliations.ofTenants(asOf), pages.request(first, after, last, before), keys).stream()
                .map(TenantPersonConnection::new)
                .toList();
    }

    @Name("people")
    @NonNull
    @Description("The affiliations of people with the fund, earliest first, undated last.")
    public List<@NonNull AffiliationConnection> peopleOfFunds(
            @Source List<Fund> funds,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = funds.stream().map(fund -> fund.key).toList();
        return pages.below(affiliations.ofFunds(asOf), pages.request(first, after, last, before), keys).stream()
                .map(AffiliationConnection::new)
                .toList();
    }

    @NonNull
    @Description("The current and former affiliations of the person, earliest first, undated last.")
    public List<@NonNull AffiliationConnection> affiliations(
            @Source List<Person> people,
            @Description(ArgumentTexts.AS_OF) PartialDate asOf,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = people.stream().map(person -> person.key).toList();
        return pages.below(affiliations.ofPeople(asOf), pages.request(first, after, last, before), keys).stream()
                .map(AffiliationConnection::new)
                .toList();
    }

    @NonNull
    @Description("The person.")
    public List<@NonNull Person> person(@Source List<Affiliation> affiliations) {
        return people.align(
                affiliations.stream().map(affiliation -> affiliation.personKey).toList());
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
        var organisations = new ArrayList<Organisation>();
        for (int i = 0; i < affiliations.size(); i++) {
            organisations.add(
                    ofTenants.get(i) != null
                            ? ofTenants.get(i)
                            : ofHubs.get(i) != null ? ofHubs.get(i) : ofFunds.get(i));
        }
        return organisations;
    }
}
