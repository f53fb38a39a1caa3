package org.hubgraph.source;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.paging.Condition;
import org.hubgraph.paging.Listing;
import org.hubgraph.paging.Order;
import org.hubgraph.reading.Projection;
import org.hubgraph.registry.NodeTable;

/** The table of citations. */
@ApplicationScoped
public class Citations implements PanacheRepositoryBase<Citation, UUID>, NodeTable<Citation> {

    @Override
    public Class<Citation> type() {
        return Citation.class;
    }

    @Override
    public List<Citation> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    Listing ofSources() {
        return new Listing(
                "Source.citations",
                List.of("Citation c"),
                "Citation c",
                "c.sourceKey",
                Condition.ALWAYS,
                Order.of(List.of(), "c.key"));
    }

    /** The citations of objects of any types, in no order. */
    List<Citation> listBySubjects(Collection<UUID> subjects, String field) {
        return field == null
                ? list("subjectKey in ?1", subjects)
                : list("subjectKey in ?1 and field = ?2", subjects, field);
    }
}
