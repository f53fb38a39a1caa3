package org.hubgraph.registry.importing.run;

import java.util.List;

import jakarta.persistence.EntityManager;

/** Stores what became of rows. */
final class StoredReports {
    private static final int CONTENT_CHARACTERS = 1_000_000;

    private StoredReports() {}

    /** Stores the reports and changes of rows in the transaction that has imported them. */
    static void add(EntityManager entities, ImportRun run, List<RowReport> reports, List<ImportChange> changes) {
        int number = entities.createQuery(
                        "select coalesce(max(number), 0) from ImportChange where runId = ?1", Integer.class)
                .setParameter(1, run.id)
                .getSingleResult();
        for (ImportChange change : changes) {
            change.number = ++number;
            entities.persist(change);
        }
        for (RowReport report : reports) {
            var row = new ImportRow();
            row.runId = run.id;
            row.ordinal = report.row().ordinal();
            row.label = report.row().label();
            row.recordKey = report.key() == null ? null : storable(report.key());
            row.outcome = report.outcome();
            row.detail = Json.text(report.detail());
            row.raw = report.outcome() == RowOutcome.REFUSED
                    ? storable(report.row().raw())
                    : null;
            row.content = report.outcome() == RowOutcome.SUSPECT ? content(report) : null;
            // Without an earlier report, no query is needed to find it.
            if (row.ordinal > run.rowsRead && !run.dryRun) {
                entities.persist(row);
            } else {
                entities.merge(row);
            }
            run.rowsRead = Math.max(run.rowsRead, row.ordinal);
        }
        entities.flush();
    }

    /** PostgreSQL stores no U+0000. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** Null if it does not fit into its column. */
    private static String content(RowReport report) {
        String content = Json.text(ImportDecisions.content(report.row()));
        return content.length() > CONTENT_CHARACTERS ? null : content;
    }
}
