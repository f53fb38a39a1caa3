package org.hubgraph.registry.importing.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

/**
 * The number of rows of an import by outcome. It is part of the import because it is read often while the import runs,
 * and a report may have millions of rows. Code that changes the outcome of a row must lock the import, and in the same
 * transaction either change these numbers, too, or set them to null, so that the rows are counted.
 */
final class OutcomeTotals {
    private final ImportRun run;
    /** Null if the rows are to be counted. */
    private final Map<RowOutcome, Long> totals;

    private OutcomeTotals(ImportRun run) {
        this.run = run;
        this.totals = run.outcomes == null ? null : parse(run.outcomes);
    }

    /** @param run locked until the end of the transaction; changes are written by {@link #store} */
    static OutcomeTotals of(ImportRun run) {
        return new OutcomeTotals(run);
    }

    void add(RowOutcome outcome) {
        add(outcome, 1);
    }

    void remove(RowOutcome outcome) {
        add(outcome, -1);
    }

    private void add(RowOutcome outcome, long rows) {
        if (totals != null) {
            totals.merge(outcome, rows, Long::sum);
        }
    }

    void store() {
        if (totals != null) {
            totals.values().removeIf(rows -> rows == 0);
            run.outcomes = Json.text(Json.tree(totals));
        }
    }

    /** The totals as they are in the database; outcomes without rows are left out. */
    static Map<RowOutcome, Long> read(EntityManager entities, UUID run) {
        String stored = entities.createQuery("select outcomes from ImportRun where id = ?1", String.class)
                .setParameter(1, run)
                .getSingleResultOrNull();
        return stored == null ? count(entities, run) : parse(stored);
    }

    private static Map<RowOutcome, Long> count(EntityManager entities, UUID run) {
        var totals = new EnumMap<RowOutcome, Long>(RowOutcome.class);
        entities.createQuery(
                        "select outcome, count(*) from ImportRow where runId = ?1 group by outcome", Object[].class)
                .setParameter(1, run)
                .getResultStream()
                .forEach(row -> totals.put((RowOutcome) row[0], (Long) row[1]));
        return totals;
    }

    private static Map<RowOutcome, Long> parse(String json) {
        var totals = new EnumMap<RowOutcome, Long>(RowOutcome.class);
        Json.read(json)
                .properties()
                .forEach(total -> totals.put(
                        RowOutcome.valueOf(total.getKey()), total.getValue().asLong()));
        return totals;
    }
}
