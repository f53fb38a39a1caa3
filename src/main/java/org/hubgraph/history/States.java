package org.hubgraph.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

import org.hubgraph.curation.FormerStates;
import org.hubgraph.registry.NodeTables;
import org.hubgraph.registry.Stored;

/** The states that objects once had, as Envers keeps them. */
@ApplicationScoped
class States implements FormerStates {
    private final EntityManager entities;
    private final NodeTables tables;

    States(EntityManager entities, NodeTables tables) {
        this.entities = entities;
        this.tables = tables;
    }

    /** An object in one of its states. */
    record Key(UUID object, Integer version) {}

    /** The facts of the states before and after the changes; one statement for each type among them. */
    Map<Key, Map<String, Object>> around(Collection<Change> changes) {
        var states = new HashMap<Key, Map<String, Object>>();
        changes.stream()
                .collect(Collectors.groupingBy(change -> change.typeName))
                .forEach((type, ofType) -> read(tables.type(type).orElseThrow(), ofType, states));
        return states;
    }

    @Override
    public <E extends Stored> Optional<E> find(Class<E> type, UUID key, Integer version) {
        List<?> found = AuditReaderFactory.get(entities)
                .createQuery()
                .forRevisionsOfEntity(type, true, true)
                .add(AuditEntity.id().eq(key))
                .add(AuditEntity.property("version").eq(version))
                .addOrder(AuditEntity.revisionNumber().desc())
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(type::cast).findFirst();
    }

    private void read(Class<? extends Stored> type, List<Change> changes, Map<Key, Map<String, Object>> states) {
        var objects = changes.stream().map(change -> change.subjectKey).collect(Collectors.toSet());
        List<?> found = AuditReaderFactory.get(entities)
                .createQuery()
                .forRevisionsOfEntity(type, true, true)
                .add(AuditEntity.id().in(objects))
                .add(AuditEntity.property("version").in(versions(changes)))
                .getResultList();
        for (Object row : found) {
            var state = type.cast(row);
            states.put(new Key(state.key, state.version), state.facts().asMap());
        }
    }

    private static Set<Integer> versions(List<Change> changes) {
        var versions = new HashSet<Integer>();
        changes.forEach(change -> {
            versions.add(change.version);
            if (change.baseVersion != null) {
                versions.add(change.baseVersion);
            }
        });
        return versions;
    }
}
