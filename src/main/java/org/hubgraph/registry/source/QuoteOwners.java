package org.hubgraph.registry.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.RelationEnds;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.TextOwners;

/** The entries that a search finds by quotes: the subjects of citations, and the ends of subjects that are relations. */
@ApplicationScoped
class QuoteOwners implements TextOwners {
    private final EntityManager entities;
    private final NodeTables nodes;
    private final RelationEnds ends;

    QuoteOwners(EntityManager entities, NodeTables nodes, RelationEnds ends) {
        this.entities = entities;
        this.nodes = nodes;
        this.ends = ends;
    }

    @Override
    public SearchField field() {
        return SearchField.QUOTES;
    }

    @Override
    public String typeOfObjects() {
        return Citation.class.getSimpleName();
    }

    @Override
    public Map<UUID, List<UUID>> entriesOf(Collection<UUID> citations, int most) {
        var subjects = new LinkedHashMap<UUID, UUID>();
        var byType = new LinkedHashMap<String, List<UUID>>();
        entities.createQuery(
                        "select c.key, c.subjectType, c.subjectKey from Citation c where among(?1, c.key)"
                                + " order by c.key",
                        Object[].class)
                .setParameter(1, citations.toArray(UUID[]::new))
                .setMaxResults(most)
                .getResultStream()
                .forEach(row -> {
                    subjects.put((UUID) row[0], (UUID) row[2]);
                    byType.computeIfAbsent((String) row[1], type -> new ArrayList<>())
                            .add((UUID) row[2]);
                });
        var entries = new HashMap<UUID, List<UUID>>();
        byType.forEach((type, keys) -> {
            if (isEntry(type)) {
                keys.forEach(key -> entries.put(key, List.of(key)));
            } else {
                entries.putAll(ends.of(type, keys));
            }
        });
        var found = new LinkedHashMap<UUID, List<UUID>>();
        subjects.forEach((citation, subject) -> found.put(citation, entries.getOrDefault(subject, List.of())));
        return found;
    }

    private boolean isEntry(String type) {
        return nodes.type(type).filter(RegistryEntry.class::isAssignableFrom).isPresent();
    }
}
