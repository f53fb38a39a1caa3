package org.hubgraph.registry.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.query.AuditEntity;
import org.hibernate.envers.query.criteria.AuditCriterion;

import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.registry.entry.PartTable;

/** The parts of objects, such as external ids, as they were at any revision. */
@ApplicationScoped
class PartStates {
    private final EntityManager entities;
    private final List<PartTable<?>> tables;

    PartStates(EntityManager entities, @All List<PartTable<?>> tables) {
        this.entities = entities;
        this.tables = tables;
    }

    /** The histories of all parts of some objects. */
    static final class Parts {
        private final List<History<?>> histories = new ArrayList<>();

        Map<String, List<Object>> facts(UUID object, long revision) {
            var facts = new HashMap<String, List<Object>>();
            histories.forEach(history -> facts.putAll(history.facts(object, revision)));
            return facts;
        }
    }

    /** All states of the rows of one table, ordered by revision. */
    private record History<P extends PanacheEntityBase>(PartTable<P> table, List<Row<P>> rows) {

        Map<String, List<Object>> facts(UUID object, long revision) {
            var inForce = new HashMap<Object, P>();
            for (Row<P> row : rows) {
                if (row.revision > revision) {
                    break;
                }
                if (row.deleted || !table.ownerOf(row.part).equals(object)) {
                    inForce.remove(row.key);
                } else {
                    inForce.put(row.key, row.part);
                }
            }
            return table.facts(List.copyOf(inForce.values()));
        }
    }

    private record Row<P>(Object key, P part, long revision, boolean deleted) {}

    /** Takes at most two statements for each table of parts. */
    Parts of(Collection<Change> changes) {
        var objects = changes.stream().map(change -> change.subjectKey).collect(Collectors.toSet());
        var parts = new Parts();
        tables.forEach(table -> parts.histories.add(history(table, objects)));
        return parts;
    }

    /**
     * The history of all rows that ever belonged to one of the objects, including states in which they belonged to
     * others.
     */
    private <P extends PanacheEntityBase> History<P> history(PartTable<P> table, Set<UUID> objects) {
        var keys = new HashSet<>();
        rows(table, AuditEntity.property(table.ownerAttribute()).in(objects)).forEach(row -> keys.add(row.key));
        return new History<>(
                table, keys.isEmpty() ? List.of() : rows(table, AuditEntity.id().in(keys)));
    }

    private <P extends PanacheEntityBase> List<Row<P>> rows(PartTable<P> table, AuditCriterion which) {
        var identifiers = entities.getEntityManagerFactory().getPersistenceUnitUtil();
        List<?> found = AuditReaderFactory.get(entities)
                .createQuery()
                .forRevisionsOfEntity(table.partType(), false, true)
                .add(which)
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        var rows = new ArrayList<Row<P>>();
        for (Object cells : ReadRows.counted(found)) {
            var row = (Object[]) cells;
            P part = table.partType().cast(row[0]);
            rows.add(new Row<>(
                    identifiers.getIdentifier(part), part, ((Revision) row[1]).id, row[2] == RevisionType.DEL));
        }
        return rows;
    }
}
