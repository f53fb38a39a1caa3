package org.hubgraph.registry.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.registry.change.References;
import org.hubgraph.registry.entry.ErasedSlug;
import org.hubgraph.registry.entry.LookupTable;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.Stored;

/** Queries of the table of sources. */
@ApplicationScoped
public class Sources
        implements PanacheRepositoryBase<Source, UUID>, NodeTable<Source>, LookupTable<Source>, References {

    @Override
    public Class<Source> type() {
        return Source.class;
    }

    @Override
    public List<Source> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    @Override
    public String typeName() {
        return type().getSimpleName();
    }

    @Override
    public Optional<Source> findByKey(UUID key) {
        return NodeTable.super.findByKey(key);
    }

    @Override
    public Map<UUID, Source> findByKeys(Collection<UUID> keys) {
        return listByKeys(keys).stream().collect(Collectors.toMap(source -> source.key, source -> source));
    }

    @Override
    public Map<String, Source> findBySlugs(Collection<String> slugs) {
        return Projection.of(type(), getEntityManager()).findAll("slug", slugs);
    }

    @Override
    public Optional<Source> findBySlug(String slug) {
        return Projection.of(type(), getEntityManager()).find("slug", slug);
    }

    /** A source by a slug of the packaged registry, which an erasure may have replaced. */
    public Optional<Source> findPackaged(String slug) {
        return findBySlug(slug)
                .or(() -> ErasedSlug.findObject(Source.class, slug).flatMap(this::findByIdOptional));
    }

    /** Whether the slug contained the name of an erased person and was replaced. */
    public boolean isErased(String slug) {
        return findBySlug(slug).isEmpty()
                && ErasedSlug.findObject(Source.class, slug).isPresent();
    }

    @Override
    public String name() {
        return "sources relaying it";
    }

    @Override
    public long countTo(Stored object) {
        if (object instanceof Source) {
            return count("relaysKey", object.key);
        }
        return 0;
    }
}
