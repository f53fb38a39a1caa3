package org.hubgraph.registry.backing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.tenant.Tenant;

/** Queries of the table of backings. */
@ApplicationScoped
public class Backings
        implements PanacheRepositoryBase<Backing, UUID>, NodeTable<Backing>, References, MovingRows<Backing> {

    @Override
    public Class<Backing> type() {
        return Backing.class;
    }

    @Override
    public List<Backing> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /** @param parent the path of the hub, tenant or fund that the backings belong to */
    Listing listing(String name, String parent) {
        return new Listing(
                name,
                List.of("Backing b"),
                "Backing b",
                parent,
                Condition.ALWAYS,
                Order.of(List.of(SortKeys.date("COMMITTED_ON", "b.committedOn", Direction.ASC)), "b.key"));
    }

    @Override
    public String name() {
        return "backings";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Fund) {
            return count("fundKey", object.key);
        }
        if (object instanceof Hub) {
            return count("hubKey", object.key);
        }
        if (object instanceof Tenant) {
            return count("tenantKey", object.key);
        }
        return 0;
    }

    @Override
    public List<Backing> listTo(RegistryEntry entry) {
        return list("fundKey = ?1 or hubKey = ?1 or tenantKey = ?1", entry.key);
    }

    @Override
    public void lead(Backing backing, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (to instanceof Fund) {
            backing.fundKey = to.key;
        } else {
            backing.support(to);
        }
    }
}
