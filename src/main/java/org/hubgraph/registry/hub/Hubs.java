package org.hubgraph.registry.hub;

import java.util.ArrayList;
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
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.entry.EntryTable;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.FilterBudget;
import org.hubgraph.registry.filter.SortKeys;

/** Queries of the table of hubs. */
@ApplicationScoped
public class Hubs implements PanacheRepositoryBase<Hub, UUID>, EntryTable<Hub> {
    private static final String TENANT_COUNT =
            "(select count(distinct c.tenantKey) from Tenancy c where c.hubKey = h.key and c.standing = RESIDENT)";

    private final Limits limits;
    private final MergedEntries merged;

    Hubs(Limits limits, MergedEntries merged) {
        this.limits = limits;
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

    /**
     * The keys of a hub, its parent, and so on outwards.
     *
     * @param most maximum number of keys
     */
    List<UUID> listOutwards(UUID hub, int most) {
        var chain = new ArrayList<UUID>();
        for (UUID next = hub; next != null && chain.size() < most; next = parentOf(next)) {
            chain.add(next);
        }
        return chain;
    }

    /**
     * The number of levels of a hub with all hubs inside it: 1 for one that has none.
     *
     * @param most where to stop counting
     */
    int height(UUID hub, int most) {
        int height = 0;
        for (var level = List.of(hub); !level.isEmpty() && height < most; height++) {
            level = getEntityManager()
                    .createQuery("select key from Hub where parentKey in ?1", UUID.class)
                    .setParameter(1, level)
                    .getResultList();
        }
        return height;
    }

    private UUID parentOf(UUID hub) {
        return getEntityManager()
                .createQuery("select parentKey from Hub where key = ?1", UUID.class)
                .setParameter(1, hub)
                .getSingleResult();
    }

    /** Writes rows unchanged, so that a concurrent transaction that writes them conflicts. */
    void rewrite(Collection<UUID> keys) {
        update("parentKey = parentKey where key in ?1", keys);
    }

    Listing listing(HubFilter filter, List<HubOrder> orderBy) {
        return new Listing("hubs", List.of("Hub h"), "Hub h", null, where(filter), order(orderBy));
    }

    Listing childListing(HubFilter filter, List<HubOrder> orderBy) {
        return new Listing("Hub.children", List.of("Hub h"), "Hub h", "h.parentKey", where(filter), order(orderBy));
    }

    /** Compiles a filter into a condition on the alias {@code h}; null is true for all. */
    public Condition where(HubFilter filter) {
        return filter == null ? Condition.ALWAYS : new HubConditions(new FilterBudget(limits), this).of(filter);
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
            case TENANT_COUNT -> SortKeys.count("TENANT_COUNT", TENANT_COUNT, order.direction);
            case STATUS_VERIFIED_ON -> SortKeys.date("STATUS_VERIFIED_ON", "h.statusVerifiedOn", order.direction);
        };
    }
}
