package org.hubgraph.registry.succession;

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
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.OrganisationEntry;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.registry.merge.MovingRows;

/** Queries of the table of successions. */
@ApplicationScoped
public class Successions
        implements PanacheRepositoryBase<Succession, UUID>, NodeTable<Succession>, References, MovingRows<Succession> {

    private final SuccessionChains chains;

    Successions(SuccessionChains chains) {
        this.chains = chains;
    }

    @Override
    public Class<Succession> type() {
        return Succession.class;
    }

    @Override
    public List<Succession> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    /** The successions that lead from entries to their successors, or from their predecessors, earliest first. */
    Listing of(String type, Side side) {
        return new Listing(
                type + "." + side.field,
                List.of("Succession x"),
                "Succession x",
                "x." + side.own,
                Condition.ALWAYS,
                Order.of(List.of(SortKeys.date("SUCCEEDED_ON", "x.succeededOn", Direction.ASC)), "x.key"));
    }

    /** The two directions in which successions are listed. */
    enum Side {
        SUCCESSORS("successors", "predecessorKey"),
        PREDECESSORS("predecessors", "successorKey");

        private final String field;
        /** The reference to the entry whose successions are listed. */
        private final String own;

        Side(String field, String own) {
            this.field = field;
            this.own = own;
        }
    }

    @Override
    public String name() {
        return "successions";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof OrganisationEntry) {
            return count("predecessorKey = ?1 or successorKey = ?1", object.key);
        }
        return 0;
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        boolean closed = survivor instanceof OrganisationEntry && chains.wouldCloseMerged(merged, survivor);
        var moved = MovingRows.super.move(merged, survivor, violations);
        if (closed && violations.isEmpty()) {
            violations.add(
                    "precedes or follows the survivor over others: delete the succession that is wrong first.",
                    MERGED_ID);
        }
        return moved;
    }

    @Override
    public List<Succession> listTo(RegistryEntry entry) {
        return list("predecessorKey = ?1 or successorKey = ?1", entry.key);
    }

    @Override
    public void lead(Succession succession, RegistryEntry from, RegistryEntry to, Violations violations) {
        if (succession.predecessorKey.equals(from.key)) {
            succession.predecessorKey = to.key;
        } else {
            succession.successorKey = to.key;
        }
        if (succession.predecessorKey.equals(succession.successorKey)) {
            addLoop("a succession with the survivor", succession, violations);
        }
    }
}
