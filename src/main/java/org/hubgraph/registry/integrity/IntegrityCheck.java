package org.hubgraph.registry.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.hubgraph.database.reference.Reference;
import org.hubgraph.database.reference.Reference.Rows;
import org.hubgraph.database.reference.ReferenceModel;
import org.hubgraph.database.reference.RefersTo.Holding;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Stored;

/** Searches for faults. Takes two statements for each kind of fault that occurs, and one for each that does not. */
@ApplicationScoped
class IntegrityCheck {
    private final EntityManager entities;
    private final ReferenceModel model;

    IntegrityCheck(EntityManager entities, ReferenceModel model) {
        this.entities = entities;
        this.model = model;
    }

    /**
     * A kind of fault.
     *
     * @param reference the faulty reference; null for a fault of the history
     * @param rows the type of the faulty rows
     * @param from the rest of a statement after {@code select} and its columns; the faulty rows have the alias
     *     {@code r}
     */
    record Kind(Reference reference, Rows rows, IntegrityProblem problem, IntegrityRemedy remedy, String from) {

        String field() {
            return reference == null ? rows.name() + ".history" : reference.field();
        }
    }

    /** @param first maximum number of examples of each fault */
    Integrity run(int first) {
        var faults = new ArrayList<IntegrityFault>();
        for (Kind kind : kinds()) {
            int count = ((Number) entities.createNativeQuery("select count(*) " + kind.from)
                            .setFlushMode(FlushModeType.COMMIT)
                            .getSingleResult())
                    .intValue();
            if (count > 0) {
                var examples = find(kind, first).stream()
                        .map(key -> new GlobalId(kind.rows.name(), key).text())
                        .toList();
                faults.add(new IntegrityFault(kind.field(), kind.problem, kind.remedy, count, examples));
            }
        }
        return Integrity.of(faults);
    }

    /**
     * The primary keys of rows with the fault, in ascending order.
     *
     * @param most maximum number of keys
     */
    List<UUID> find(Kind kind, int most) {
        if (most == 0) {
            return List.of();
        }
        List<?> found = entities.createNativeQuery(
                        "select r." + kind.rows.key() + " " + kind.from + " order by r." + kind.rows.key(), UUID.class)
                .setMaxResults(most)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        for (Reference reference : model.all()) {
            if (reference.holding() != Holding.FORMER) {
                kinds.add(missing(reference));
            }
            if (reference.copyColumn() != null) {
                kinds.add(different(reference));
            }
        }
        for (Rows rows : model.entities()) {
            if (Stored.class.isAssignableFrom(rows.type())) {
                kinds.add(new Kind(
                        null,
                        rows,
                        IntegrityProblem.NO_HISTORY,
                        IntegrityRemedy.NONE,
                        "from " + rows.table() + " r where not exists (select 1 from " + rows.table()
                                + "_history h where h.id = r.id and h.version = r.version)"));
            }
        }
        return kinds;
    }

    private static Kind missing(Reference reference) {
        if (reference.list()) {
            var target = reference.targets().get(0);
            return new Kind(
                    reference,
                    reference.from(),
                    IntegrityProblem.MISSING,
                    IntegrityRemedy.CLEAR,
                    "from " + reference.from().table() + " r where cardinality(r." + reference.column()
                            + ") > (select count(*) from " + target.table() + " t where t." + target.key()
                            + " = any (r." + reference.column() + "))");
        }
        String there = reference.targets().stream()
                .map(target -> {
                    String exists = "exists (select 1 from " + target.table() + " t where t." + target.key() + " = r."
                            + reference.column() + ")";
                    return reference.typeColumn() == null
                            ? exists
                            : "(lower(r." + reference.typeColumn() + ") = '"
                                    + target.name().toLowerCase(java.util.Locale.ROOT) + "' and " + exists + ")";
                })
                .collect(Collectors.joining(" or "));
        return new Kind(
                reference,
                reference.from(),
                IntegrityProblem.MISSING,
                reference.optional() ? IntegrityRemedy.CLEAR : IntegrityRemedy.DELETE,
                "from " + reference.from().table() + " r where r." + reference.column() + " is not null and not ("
                        + there + ")");
    }

    private static Kind different(Reference reference) {
        var target = reference.targets().get(0);
        return new Kind(
                reference,
                reference.from(),
                IntegrityProblem.DIFFERENT,
                reference.optional() ? IntegrityRemedy.CLEAR : IntegrityRemedy.CORRECT,
                "from " + reference.from().table() + " r join " + target.table() + " t on t." + target.key() + " = r."
                        + reference.column() + " where t." + reference.copiedColumn() + " <> r."
                        + reference.copyColumn());
    }
}
