package org.hubgraph.registry.backing;

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
import org.hubgraph.registry.entry.Beneficiary;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.tenant.Tenants;

/** Resolves the fields between funds and their beneficiaries, in both directions. */
@GraphQLApi
@RegisterForReflection
public class BackingApi {
    private final Backings backings;
    private final Hubs hubs;
    private final Tenants tenants;
    private final Funds funds;
    private final Pages pages;

    BackingApi(Backings backings, Hubs hubs, Tenants tenants, Funds funds, Pages pages) {
        this.backings = backings;
        this.hubs = hubs;
        this.tenants = tenants;
        this.funds = funds;
        this.pages = pages;
    }

    @Name("backings")
    @NonNull
    @Description("The backings of the hub by funds, earliest commitment first, undated last.")
    public List<@NonNull BackingConnection> backingsOfHubs(
            @Source List<Hub> hubs,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = hubs.stream().map(hub -> hub.key).toList();
        return pages
                .below(backings.listing("Hub.backings", "b.hubKey"), pages.request(first, after, last, before), keys)
                .stream()
                .map(BackingConnection::new)
                .toList();
    }

    @Name("backings")
    @NonNull
    @Description("The backings of the organisation by funds, earliest commitment first, undated last.")
    public List<@NonNull BackingConnection> backingsOfTenants(
            @Source List<Tenant> tenants,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = tenants.stream().map(tenant -> tenant.key).toList();
        return pages
                .below(
                        backings.listing("Tenant.backings", "b.tenantKey"),
                        pages.request(first, after, last, before),
                        keys)
                .stream()
                .map(BackingConnection::new)
                .toList();
    }

    @Name("backings")
    @NonNull
    @Description("The backings of hubs and organisations by the fund, earliest commitment first, undated last.")
    public List<@NonNull BackingConnection> backingsOfFunds(
            @Source List<Fund> funds,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var keys = funds.stream().map(fund -> fund.key).toList();
        return pages
                .below(backings.listing("Fund.backings", "b.fundKey"), pages.request(first, after, last, before), keys)
                .stream()
                .map(BackingConnection::new)
                .toList();
    }

    @NonNull
    @Description("The fund.")
    public List<@NonNull Fund> fund(@Source List<Backing> backings) {
        return funds.align(backings.stream().map(backing -> backing.fundKey).toList());
    }

    @NonNull
    @Description("The hub or tenant that the fund supports.")
    public List<@NonNull Beneficiary> beneficiary(@Source List<Backing> backings) {
        var ofHubs = hubs.align(backings.stream().map(backing -> backing.hubKey).toList());
        var ofTenants = tenants.align(
                backings.stream().map(backing -> backing.tenantKey).toList());
        var beneficiaries = new ArrayList<Beneficiary>();
        for (int i = 0; i < backings.size(); i++) {
            beneficiaries.add(ofHubs.get(i) != null ? ofHubs.get(i) : ofTenants.get(i));
        }
        return beneficiaries;
    }
}
