package org.hubgraph.registry.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.registry.change.FormerStates;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.Stored;

/** Former states of objects, read from the Envers history. */
@ApplicationScoped
class States implements FormerStates {
    private final EntityManager entities;
    private final NodeTables tables;
    private final PartStates parts;

    States(EntityManager entities, NodeTables tables, PartStates parts) {
        this.entities = entities;
        this.tables = tables;
        this.parts = parts;
    }

    /** Identifies a state of an object. */
    record Key(UUID object, Integer version) {}

    /** The facts of a state, and the last revision that contains it. */
    private record State(long revision, Map<String, Object> facts) {}

    /** The facts before and after the changes. Takes one statement for each type of object, and those for its parts. */
    Map<Key, Map<String, Object>> around(Collection<Change> changes) {
        var states = new HashMap<Key, State>();
        changes.stream()
                .collect(Collectors.groupingBy(change -> change.typeName))
                .forEach((type, ofType) -> read(tables.type(type).orElseThrow(), ofType, states));
        var parts = this.parts.of(changes);
        var whole = new HashMap<Key, Map<String, Object>>();
        states.forEach((key, state) -> {
            var facts = new LinkedHashMap<>(state.facts);
            facts.putAll(parts.facts(key.object, state.revision));
            whole.put(key, facts);
        });
        return whole;
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

    /**
     * Reads the states in ascending order of revision. Envers stores the state of a deleted object once more, with the
     * revision of the deletion; the version is the same, and the parts are those before the deletion.
     */
    private void read(Class<? extends Stored> type, List<Change> changes, Map<Key, State> states) {
        var objects = changes.stream().map(change -> change.subjectKey).collect(Collectors.toSet());
        List<?> found = AuditReaderFactory.get(entities)
                .createQuery()
                .forRevisionsOfEntity(type, false, false)
                .add(AuditEntity.id().in(objects))
                .add(AuditEntity.property("version").in(versions(changes)))
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        for (Object row : ReadRows.counted(found)) {
            var cells = (Object[]) row;
            var object = type.cast(cells[0]);
            states.put(
                    new Key(object.key, object.version),
                    new State(((Revision) cells[1]).id, object.facts().asMap()));
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
