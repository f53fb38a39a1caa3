package org.hubgraph.registry.fund;

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
import org.hubgraph.registry.filter.FundFilter;
import org.hubgraph.registry.filter.SortKeys;

/** Queries of the table of funds. */
@ApplicationScoped
public class Funds implements PanacheRepositoryBase<Fund, UUID>, EntryTable<Fund> {
    private final Filters filters;
    private final MergedEntries merged;

    Funds(Filters filters, MergedEntries merged) {
        this.filters = filters;
        this.merged = merged;
    }

    @Override
    public Class<Fund> type() {
        return Fund.class;
    }

    @Override
    public List<Fund> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public MergedEntries merged() {
        return merged;
    }

    Listing listing(FundFilter filter, List<FundOrder> orderBy) {
        return new Listing("funds", List.of("Fund f"), "Fund f", null, where(filter), order(orderBy));
    }

    private Condition where(FundFilter filter) {
        return filters.funds(filter);
    }

    private static Order order(List<FundOrder> orderBy) {
        var byName = SortKeys.text("NAME", "f.nameKey", Direction.ASC);
        return Order.of(SortKeys.of(orderBy, Funds::key, byName), "f.key");
    }

    private static SortKey key(FundOrder order) {
        return switch (order.field) {
            case NAME -> SortKeys.text("NAME", "f.nameKey", order.direction);
            case SLUG -> SortKeys.text("SLUG", "f.slug", order.direction);
            case SIZE -> SortKeys.decimal("SIZE", "f.size.amount", order.direction);
            case LAUNCHED_ON -> SortKeys.date("LAUNCHED_ON", "f.launchedOn", order.direction);
            case CREATED_AT -> SortKeys.instant("CREATED_AT", "f.createdAt", order.direction);
            case UPDATED_AT -> SortKeys.instant("UPDATED_AT", "f.updatedAt", order.direction);
        };
    }
}
