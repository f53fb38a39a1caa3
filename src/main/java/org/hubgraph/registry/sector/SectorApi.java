package org.hubgraph.registry.sector;

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
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.ExternalIdKey;
import org.hubgraph.registry.entry.LookupKey;
import org.hubgraph.registry.entry.Lookups;
import org.hubgraph.registry.filter.SectorFilter;

/** Resolves queries of sectors, and their nesting. */
@GraphQLApi
public class SectorApi {
    private final Lookups lookups;
    private final Sectors sectors;
    private final Pages pages;

    SectorApi(Sectors sectors, Pages pages, Lookups lookups) {
        this.lookups = lookups;
        this.sectors = sectors;
        this.pages = pages;
    }

    @Query
    @Batched
    @Description("The sector with this id, slug or external id; null if there is none. Give exactly one of the"
            + " three. If it was merged into another one, that one is returned: see `redirect`.")
    @Statements(
            value = 1,
            unlessGiven = {"id", "asKnownAt"})
    public Sector sector(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.EXTERNAL_ID) ExternalIdKey externalId,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(sectors, new LookupKey(id, slug, externalId), asKnownAt);
    }

    @Query
    @Description("All sectors that match the filter, by name unless `orderBy` is given.")
    @Statements(1)
    public SectorConnection sectors(
            @Description(ArgumentTexts.FILTER) SectorFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull SectorOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return new SectorConnection(pages.root(sectors.listing(filter, orderBy), request));
    }

    @Description("The sector that directly contains this one; null if there is none.")
    public List<Sector> parent(@Source List<Sector> sectors) {
        return this.sectors.align(
                sectors.stream().map(sector -> sector.parentKey).toList());
    }

    @NonNull
    @Description("The sectors directly inside this one, by name unless `orderBy` is given.")
    public List<@NonNull SectorConnection> children(
            @Source List<Sector> sectors,
            @Description(ArgumentTexts.FILTER) SectorFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull SectorOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        var keys = sectors.stream().map(sector -> sector.key).toList();
        return pages.below(this.sectors.childListing(filter, orderBy), request, keys).stream()
                .map(SectorConnection::new)
                .toList();
    }
}
