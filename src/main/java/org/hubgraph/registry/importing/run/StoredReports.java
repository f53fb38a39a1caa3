package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;
import org.hubgraph.value.Truncation;

/** Stores what became of rows. */
final class StoredReports {
    private static final int RAW_CHARACTERS = 1_048_576;
    private static final int LABEL_CHARACTERS = 200;

    private StoredReports() {}

    /** Stores the reports and changes of rows in the transaction that has imported them. */
    static void add(EntityManager entities, ImportRun run, List<RowReport> reports, List<ImportChange> changes) {
        addChanges(entities, run, changes);
        var insertion = new RowInsertion(
                "import_row",
                Column.key("run_id"),
                Column.number("ordinal"),
                Column.text("label"),
                Column.text("record_key"),
                Column.text("outcome"),
                Column.text("detail"),
                Column.text("raw_row"),
                Column.text("content"));
        long before = run.rowsRead;
        var totals = OutcomeTotals.of(run);
        var again = new ArrayList<ImportRow>();
        for (RowReport report : reports) {
            var row = row(run, report);
            // Without an earlier report, there is none to find.
            if (row.ordinal > before) {
                insertion.add(
                        row.runId,
                        row.ordinal,
                        row.label,
                        row.recordKey,
                        row.outcome.name(),
                        row.detail,
                        row.raw,
                        row.content);
                totals.add(row.outcome);
            } else {
                again.add(row);
            }
            run.rowsRead = Math.max(run.rowsRead, row.ordinal);
        }
        if (run.rowsRead > before) {
            run.clearFruitlessStarts();
        }
        insertion.execute(entities);
        replace(entities, run, again, totals);
        totals.store();
        entities.flush();
    }

    /** Writes rows of which there may be an earlier report. */
    private static void replace(EntityManager entities, ImportRun run, List<ImportRow> rows, OutcomeTotals totals) {
        if (!rows.isEmpty()) {
            // Those that are read here are not read one by one.
            var earlier = entities
                    .createQuery("from ImportRow where runId = ?1 and ordinal in ?2", ImportRow.class)
                    .setParameter(1, run.id)
                    .setParameter(2, rows.stream().map(row -> row.ordinal).toList())
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(row -> row.ordinal, row -> row));
            rows.forEach(row -> {
                var before = earlier.get(row.ordinal);
                if (before != null) {
                    PartialReport.keep(before.detail, row);
                    totals.remove(before.outcome);
                }
                totals.add(row.outcome);
                entities.merge(row);
            });
        }
    }

    private static ImportRow row(ImportRun run, RowReport report) {
        var row = new ImportRow();
        row.runId = run.id;
        row.ordinal = report.row().ordinal();
        row.label = Truncation.to(storable(report.row().label()), LABEL_CHARACTERS);
        row.recordKey = report.key() == null ? null : storable(report.key());
        row.outcome = report.outcome();
        row.detail = Json.text(report.detail());
        // A row that waits may be refused when its file is gone.
        boolean mayBeRefused = report.outcome() == RowOutcome.WAITING && report.isKept();
        row.raw = report.outcome() == RowOutcome.REFUSED || mayBeRefused ? raw(report) : null;
        row.content = report.isKept() ? KeptRow.text(report) : null;
        return row;
    }

    private static void addChanges(EntityManager entities, ImportRun run, List<ImportChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        long number = entities.createQuery(
                        "select coalesce(max(number), 0) from ImportChange where runId = ?1", Integer.class)
                .setParameter(1, run.id)
                .getSingleResult();
        var insertion = new RowInsertion(
                "import_change",
                Column.key("run_id"),
                Column.number("number"),
                Column.number("ordinal"),
                Column.text("target"),
                Column.text("record_key"),
                Column.text("object_type"),
                Column.key("object_id"),
                Column.number("object_version"),
                Column.text("former"),
                Column.text("former_draft"),
                Column.key("citation_id"));
        for (ImportChange change : changes) {
            number++;
            insertion.add(
                    run.id,
                    number,
                    change.ordinal,
                    change.target.name(),
                    change.recordKey,
                    change.objectType,
                    change.objectKey,
                    (long) change.objectVersion,
                    change.former,
                    change.formerDraft,
                    change.citationKey);
        }
        insertion.execute(entities);
    }

    /** PostgreSQL stores no U+0000. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** Null if it does not fit into its column. */
    private static String raw(RowReport report) {
        String raw = storable(report.row().raw());
        return raw.length() > RAW_CHARACTERS ? null : raw;
    }
}
