package org.hubgraph.registry.figure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.OrganisationEntry;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.merge.MovingRows;

/** Queries of the table of figures. */
@ApplicationScoped
public class Figures implements PanacheRepositoryBase<Figure, UUID>, NodeTable<Figure>, References, MovingRows<Figure> {
    private static final String ABOUT = "tenantKey = ?1 or hubKey = ?1 or fundKey = ?1";

    @Override
    public Class<Figure> type() {
        return Figure.class;
    }

    @Override
    public List<Figure> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public long countTo(Stored object) {
        return object instanceof OrganisationEntry ? count(ABOUT, object.key) : 0;
    }

    @Override
    public List<Figure> listTo(RegistryEntry entry) {
        return list(ABOUT, entry.key);
    }

    @Override
    public void lead(Figure figure, RegistryEntry from, RegistryEntry to, Violations violations) {
        figure.describe(to);
    }
}
