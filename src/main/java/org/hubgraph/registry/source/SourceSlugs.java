package org.hubgraph.registry.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.ErasedSlug;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/**
 * Slugs of sources that name an erased entry. Each is replaced by a slug without the name, and the former slug leads
 * nowhere.
 */
@ApplicationScoped
class SourceSlugs implements Traces {
    private static final String FALLBACK = "source";

    private final EntityManager entities;
    private final Sources sources;

    SourceSlugs(EntityManager entities, Sources sources) {
        this.entities = entities;
        this.sources = sources;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void erase(Erasure erasure) {
        var replaced = new HashMap<Map.Entry<UUID, String>, String>();
        slugs("source").forEach(known -> {
            String rest = erasure.withoutName(known.getValue());
            if (!rest.equals(known.getValue())) {
                String slug = free(rest);
                replaced.put(known, slug);
                update("source", known, slug);
            }
        });
        slugs("source_history").forEach(known -> {
            String rest = erasure.withoutName(known.getValue());
            if (!rest.equals(known.getValue())) {
                String slug = replaced.computeIfAbsent(known, former -> rest.isEmpty() ? FALLBACK : rest);
                update("source_history", known, slug);
            }
        });
        replaced.keySet().forEach(known -> {
            remember(known);
            erasure.replacedSlug(known.getValue());
        });
    }

    private List<Map.Entry<UUID, String>> slugs(String table) {
        List<?> rows = entities.createNativeQuery(
                        "select distinct cast(id as varchar(36)), slug from " + table + " order by 1, 2")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> row[1] != null)
                .map(row -> Map.entry(UUID.fromString((String) row[0]), (String) row[1]))
                .toList();
    }

    private String free(String rest) {
        String wanted = rest.isEmpty() ? FALLBACK : rest;
        String slug = wanted;
        for (int number = 2; sources.findBySlug(slug).isPresent(); number++) {
            slug = wanted + "-" + number;
        }
        return slug;
    }

    private void update(String table, Map.Entry<UUID, String> known, String slug) {
        entities.createNativeQuery("update " + table + " set slug = ?1 where id = ?2 and slug = ?3")
                .setParameter(1, slug)
                .setParameter(2, known.getKey())
                .setParameter(3, known.getValue())
                .executeUpdate();
    }

    /** Records the former slug, because the packaged registry still contains it. */
    private void remember(Map.Entry<UUID, String> known) {
        ErasedSlug.of(Source.class, known.getKey(), known.getValue()).persist();
    }
}
