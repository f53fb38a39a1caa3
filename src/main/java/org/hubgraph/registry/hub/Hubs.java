package org.hubgraph.registry.hub;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.condition.Rows;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.NestedTable;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.HubFilter;
import org.hubgraph.registry.filter.SortKeys;

/** Queries of the table of hubs. */
@ApplicationScoped
public class Hubs implements NestedTable<Hub> {
    private final Filters filters;
    private final MergedEntries merged;

    Hubs(Filters filters, MergedEntries merged) {
        this.filters = filters;
        this.merged = merged;
    }

    @Override
    public Class<Hub> type() {
        return Hub.class;
    }

    @Override
    public List<Hub> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public MergedEntries merged() {
        return merged;
    }

    Listing listing(HubFilter filter, List<HubOrder> orderBy) {
        return new Listing("hubs", List.of("Hub h"), "Hub h", null, where(filter), order(orderBy));
    }

    Listing childListing(HubFilter filter, List<HubOrder> orderBy) {
        return new Listing("Hub.children", List.of("Hub h"), "Hub h", "h.parentKey", where(filter), order(orderBy));
    }

    /** Compiles a filter into a condition on the alias {@code h}; null is true for all. */
    public Condition where(HubFilter filter) {
        return filters.hubs(filter);
    }

    /** An order of the alias {@code h}; null or empty sorts by name. */
    public static Order order(List<HubOrder> orderBy) {
        var byName = SortKeys.text("NAME", "h.nameKey", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, Hubs::key, byName), "h.key");
    }

    private static SortKey key(HubOrder order) {
        return switch (order.field) {
            case NAME -> SortKeys.text("NAME", "h.nameKey", order.direction);
            case SLUG -> SortKeys.text("SLUG", "h.slug", order.direction);
            case OPENED_ON -> SortKeys.date("OPENED_ON", "h.openedOn", order.direction);
            case CREATED_AT -> SortKeys.instant("CREATED_AT", "h.createdAt", order.direction);
            case UPDATED_AT -> SortKeys.instant("UPDATED_AT", "h.updatedAt", order.direction);
            case TENANT_COUNT -> SortKeys.count("TENANT_COUNT", Rows.TENANTS_OF_HUB.number("h"), order.direction);
            case STATUS_VERIFIED_ON -> SortKeys.date("STATUS_VERIFIED_ON", "h.statusVerifiedOn", order.direction);
        };
    }
}
