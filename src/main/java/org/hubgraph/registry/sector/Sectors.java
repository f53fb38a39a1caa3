package org.hubgraph.registry.sector;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.NestedTable;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SectorFilter;
import org.hubgraph.registry.filter.SortKeys;

/** Queries of the table of sectors. */
@ApplicationScoped
public class Sectors implements NestedTable<Sector>, References {
    private final Filters filters;
    private final MergedEntries merged;

    Sectors(Filters filters, MergedEntries merged) {
        this.filters = filters;
        this.merged = merged;
    }

    @Override
    public Class<Sector> type() {
        return Sector.class;
    }

    @Override
    public List<Sector> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public MergedEntries merged() {
        return merged;
    }

    /** The sectors of each entry, in the order of their keys, in one statement. */
    public List<List<Sector>> alignAll(List<List<UUID>> keys) {
        var found = align(keys.stream().flatMap(List::stream).toList()).iterator();
        return keys.stream()
                .map(ofEntry -> ofEntry.stream()
                        .map(key -> found.next())
                        .filter(sector -> sector != null)
                        .toList())
                .toList();
    }

    @Override
    public String name() {
        return "child sectors";
    }

    @Override
    public long countTo(Stored object) {
        return object instanceof Sector ? count("parentKey", object.key) : 0;
    }

    Listing listing(SectorFilter filter, List<SectorOrder> orderBy) {
        return new Listing("sectors", List.of("Sector s"), "Sector s", null, where(filter), order(orderBy));
    }

    Listing childListing(SectorFilter filter, List<SectorOrder> orderBy) {
        return new Listing(
                "Sector.children", List.of("Sector s"), "Sector s", "s.parentKey", where(filter), order(orderBy));
    }

    private Condition where(SectorFilter filter) {
        return filters.sectors(filter);
    }

    private static Order order(List<SectorOrder> orderBy) {
        var byName = SortKeys.text("NAME", "s.nameKey", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, Sectors::key, byName), "s.key");
    }

    private static SortKey key(SectorOrder order) {
        return switch (order.field) {
            case NAME -> SortKeys.text("NAME", "s.nameKey", order.direction);
            case SLUG -> SortKeys.text("SLUG", "s.slug", order.direction);
            case CREATED_AT -> SortKeys.instant("CREATED_AT", "s.createdAt", order.direction);
            case UPDATED_AT -> SortKeys.instant("UPDATED_AT", "s.updatedAt", order.direction);
        };
    }
}
