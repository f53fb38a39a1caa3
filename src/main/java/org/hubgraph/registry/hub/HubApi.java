package org.hubgraph.registry.hub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Batched;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.aggregate.Aggregate;
import org.hubgraph.registry.aggregate.AggregateOrder;
import org.hubgraph.registry.aggregate.Aggregates;
import org.hubgraph.registry.aggregate.Grouping;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.ExternalIdKey;
import org.hubgraph.registry.entry.LookupKey;
import org.hubgraph.registry.entry.Lookups;
import org.hubgraph.registry.filter.HubFilter;
import org.hubgraph.value.LanguageTag;

/** Resolves queries of hubs, and fields of their own parts. The packages of the relations resolve the other fields. */
@GraphQLApi
public class HubApi {
    private final Lookups lookups;
    private final Hubs hubs;
    private final HubParts parts;
    private final Pages pages;
    private final Aggregates aggregates;

    HubApi(Hubs hubs, HubParts parts, Pages pages, Aggregates aggregates, Lookups lookups) {
        this.lookups = lookups;
        this.hubs = hubs;
        this.parts = parts;
        this.pages = pages;
        this.aggregates = aggregates;
    }

    @Query
    @Batched
    @Description("The hub with this id, slug or external id; null if there is none. Give exactly one of the"
            + " three. If it was merged into another one, that one is returned: see `redirect`.")
    @Statements(
            value = 1,
            unlessGiven = {"id", "asKnownAt"})
    public Hub hub(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.EXTERNAL_ID) ExternalIdKey externalId,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(hubs, new LookupKey(id, slug, externalId), asKnownAt);
    }

    @Query
    @Description("All hubs that match the filter, by name unless `orderBy` is given.")
    public HubConnection hubs(
            @Description(ArgumentTexts.FILTER) HubFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull HubOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return new HubConnection(pages.root(hubs.listing(filter, orderBy), request));
    }

    @Description("The hub that directly contains this one; null if there is none or no source says.")
    public List<Hub> parent(@Source List<Hub> hubs) {
        return this.hubs.align(hubs.stream().map(hub -> hub.parentKey).toList());
    }

    @NonNull
    @Description("The hubs directly inside this one, by name unless `orderBy` is given.")
    public List<@NonNull HubConnection> children(
            @Source List<Hub> hubs,
            @Description(ArgumentTexts.FILTER) HubFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull HubOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return pages.below(this.hubs.childListing(filter, orderBy), request, keys(hubs)).stream()
                .map(HubConnection::new)
                .toList();
    }

    @NonNull
    @Description("The named parts of the hub, in the order of their source. `zonesComplete` says whether there may"
            + " be more.")
    @ListSize(most = Zone.MOST)
    public List<@NonNull List<@NonNull Zone>> zones(@Source List<Hub> hubs) {
        return aligned(hubs, parts.zonesByHub(keys(hubs)));
    }

    @NonNull
    @Description("The services offered to tenants, by kind.")
    @ListSize(most = HubService.MOST)
    public List<@NonNull List<@NonNull HubService>> services(@Source List<Hub> hubs) {
        return aligned(hubs, parts.servicesByHub(keys(hubs)));
    }

    @NonNull
    @Description("The hub that the zone is part of.")
    public List<@NonNull Hub> hub(@Source List<Zone> zones) {
        return hubs.align(zones.stream().map(zone -> zone.hubKey).toList());
    }

    @NonNull
    @Description("The best name: in the requested language, otherwise in English, otherwise the first known.")
    @Reads("allNames")
    @Statements(0)
    public String name(@Source Zone zone, @Description(ArgumentTexts.LANGUAGE) LanguageTag language) {
        return zone.allNames.best(language);
    }

    @Description("Details of the service: in the requested language, otherwise in English, otherwise the first"
            + " known. Null if no source says more than the kind.")
    @Reads("descriptions")
    @Statements(0)
    public String description(@Source HubService service, @Description(ArgumentTexts.LANGUAGE) LanguageTag language) {
        return service.descriptions.best(language);
    }

    @NonNull
    @Description("The entries of the list, on all its pages, counted by groups.")
    public List<@NonNull Aggregate> aggregate(
            @Source List<HubConnection> connections,
            @DefaultValue("[]") @Description(ArgumentTexts.BY) List<@NonNull HubGroupField> by,
            @DefaultValue("[]") @Description(ArgumentTexts.DISTINCT) List<@NonNull HubGroupField> distinct,
            @DefaultValue("[]") @Description(ArgumentTexts.GROUP_ORDER_BY) List<@NonNull AggregateOrder> orderBy,
            @Description(ArgumentTexts.GROUPS_FIRST) Integer first,
            @Description(ArgumentTexts.GROUPS_AFTER) String after) {
        var grouping = new Grouping("h.key", HubGroupField.dimensions(by), HubGroupField.dimensions(distinct), null);
        return aggregates.counted(connections, grouping, orderBy, first, after);
    }

    private static List<UUID> keys(List<Hub> hubs) {
        return hubs.stream().map(hub -> hub.key).toList();
    }

    private static <T> List<List<T>> aligned(List<Hub> hubs, Map<UUID, List<T>> byHub) {
        return hubs.stream().map(hub -> byHub.getOrDefault(hub.key, List.of())).toList();
    }
}
