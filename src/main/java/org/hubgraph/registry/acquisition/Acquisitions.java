package org.hubgraph.registry.acquisition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.merge.MovingRows;
import org.hubgraph.registry.tenant.Tenant;

/** Queries of the table of acquisitions. */
@ApplicationScoped
public class Acquisitions
        implements PanacheRepositoryBase<Acquisition, UUID>,
                NodeTable<Acquisition>,
                References,
                MovingRows<Acquisition> {

    @Override
    public Class<Acquisition> type() {
        return Acquisition.class;
    }

    @Override
    public List<Acquisition> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /**
     * The acquisitions by organisations, or of organisations.
     *
     * @param filter on the alias {@code x}
     * @param orderBy null or empty for the earliest announcement first
     */
    Listing of(Side side, Condition filter, List<AcquisitionOrder> orderBy) {
        return new Listing(
                "Tenant." + side.field,
                List.of("Acquisition x"),
                "Acquisition x",
                "x." + side.own,
                filter,
                AcquisitionListApi.order(orderBy));
    }

    /** The two directions in which acquisitions are listed. */
    enum Side {
        BUYER("acquisitions", "buyerKey"),
        BOUGHT("acquiredBy", "boughtKey");

        private final String field;
        /** The reference to the organisation whose acquisitions are listed. */
        private final String own;

        Side(String field, String own) {
            this.field = field;
            this.own = own;
        }
    }

    @Override
    public String name() {
        return "acquisitions";
    }

    @Override
    public long countTo(Stored object) {
        return object instanceof Tenant ? count("buyerKey = ?1 or boughtKey = ?1", object.key) : 0;
    }

    @Override
    public List<Acquisition> listTo(RegistryEntry entry) {
        return list("buyerKey = ?1 or boughtKey = ?1", entry.key);
    }

    @Override
    public void lead(Acquisition acquisition, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (acquisition.buyerKey.equals(from.key)) {
            acquisition.buyerKey = to.key;
        } else {
            acquisition.boughtKey = to.key;
        }
        if (acquisition.buyerKey.equals(acquisition.boughtKey)) {
            addLoop("an acquisition with the survivor", acquisition, violations);
        }
    }
}
