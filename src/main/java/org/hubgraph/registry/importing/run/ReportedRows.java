package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.importing.run.ImportReports.Selection;

/** The stored reports of rows, read in parts so that the heap does not grow with the file. */
@ApplicationScoped
class ReportedRows {
    private static final int ROWS_AT_ONCE = 500;

    private final EntityManager entities;
    private final ImportTransactions transactions;

    ReportedRows(EntityManager entities, ImportTransactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Passes on the rows in their order. */
    void each(ImportRun run, Selection selection, Consumer<ImportRow> row) {
        long behind = selection.after();
        long left = selection.most();
        List<ImportRow> part;
        do {
            int most = (int) Math.min(left, ROWS_AT_ONCE);
            part = most == 0 ? List.of() : part(run, selection.outcomes(), behind, most);
            for (ImportRow one : part) {
                row.accept(one);
                behind = one.ordinal;
            }
            left -= part.size();
        } while (part.size() == ROWS_AT_ONCE);
    }

    private List<ImportRow> part(ImportRun run, Set<RowOutcome> outcomes, long behind, int most) {
        return transactions.as(run.actor, () -> {
            var query = entities.createQuery(
                            "from ImportRow where runId = ?1 and ordinal > ?2"
                                    + (outcomes.isEmpty() ? "" : " and outcome in ?3") + " order by ordinal",
                            ImportRow.class)
                    .setParameter(1, run.id)
                    .setParameter(2, behind);
            if (!outcomes.isEmpty()) {
                query.setParameter(3, outcomes);
            }
            return query.setMaxResults(most).getResultList();
        });
    }
}
