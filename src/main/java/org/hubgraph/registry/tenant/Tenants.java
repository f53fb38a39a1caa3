package org.hubgraph.registry.tenant;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.EntryTable;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.tenant.TenantOrder.TenantOrderField;

/** Queries of the table of tenants. */
@ApplicationScoped
public class Tenants implements PanacheRepositoryBase<Tenant, UUID>, EntryTable<Tenant> {
    private static final String NAME_KEY = "t.nameKey";

    private final Filters filters;
    private final MergedEntries merged;

    Tenants(Filters filters, MergedEntries merged) {
        this.filters = filters;
        this.merged = merged;
    }

    @Override
    public Class<Tenant> type() {
        return Tenant.class;
    }

    @Override
    public List<Tenant> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public MergedEntries merged() {
        return merged;
    }

    Listing listing(TenantFilter filter, List<TenantOrder> orderBy) {
        return new Listing(
                "tenants", List.of("Tenant t"), "Tenant t", null, filters.allTenants(filter), order(orderBy));
    }

    /** Compiles a filter into a condition on the alias {@code t}; null is true for all. */
    public Condition where(TenantFilter filter) {
        return filters.tenants(filter);
    }

    /** An order of the alias {@code t}; null or empty sorts by name. */
    public static Order order(List<TenantOrder> orderBy) {
        var keys = SortKeys.of(
                orderBy,
                order -> key(order.field, order.direction, NAME_KEY),
                key(TenantOrderField.NAME, Direction.ASC, NAME_KEY));
        return Order.of(keys, "t.key");
    }

    /**
     * The sort key of one field on the alias {@code t}.
     *
     * @param nameKey the path of the name key: a copy of it in a relation may allow an index to provide the order
     */
    public static SortKey key(TenantOrderField field, Direction direction, String nameKey) {
        return switch (field) {
            case NAME -> SortKeys.text("NAME", nameKey, direction);
            case SLUG -> SortKeys.text("SLUG", "t.slug", direction);
            case FOUNDED_ON -> SortKeys.date("FOUNDED_ON", "t.foundedOn", direction);
            case CREATED_AT -> SortKeys.instant("CREATED_AT", "t.createdAt", direction);
            case UPDATED_AT -> SortKeys.instant("UPDATED_AT", "t.updatedAt", direction);
        };
    }
}
