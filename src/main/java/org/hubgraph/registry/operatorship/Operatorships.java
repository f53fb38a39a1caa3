package org.hubgraph.registry.operatorship;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.value.PartialDate;

/** Queries of the table of operatorships. */
@ApplicationScoped
public class Operatorships
        implements PanacheRepositoryBase<Operatorship, UUID>,
                NodeTable<Operatorship>,
                References,
                MovingRows<Operatorship> {

    @Override
    public Class<Operatorship> type() {
        return Operatorship.class;
    }

    @Override
    public List<Operatorship> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    Listing ofHubs(PartialDate asOf) {
        return byDate("Hub.operatorships", "x.hubKey", asOf);
    }

    Listing ofOperators(PartialDate asOf) {
        return byDate("Tenant.operatorships", "x.operatorKey", asOf);
    }

    /** Earliest first, undated last. */
    private static Listing byDate(String name, String parent, PartialDate asOf) {
        return new Listing(
                name,
                List.of("Operatorship x"),
                "Operatorship x",
                parent,
                DatedRelation.holdsOn("x", asOf),
                SortKeys.earliestFirst("x"));
    }

    @Override
    public String name() {
        return "operatorships";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Hub) {
            return count("hubKey", object.key);
        }
        if (object instanceof Tenant) {
            return count("operatorKey", object.key);
        }
        return 0;
    }

    @Override
    public List<Operatorship> listTo(RegistryEntry entry) {
        return list("hubKey = ?1 or operatorKey = ?1", entry.key);
    }

    @Override
    public void lead(Operatorship operatorship, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (to instanceof Hub) {
            operatorship.hubKey = to.key;
        } else {
            operatorship.operatorKey = to.key;
        }
    }
}
