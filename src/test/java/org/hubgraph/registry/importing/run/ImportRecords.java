package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What imports have left in the database. */
final class ImportRecords {
    private final EntityManager entities;

    ImportRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** The outcome of each row by its label. */
    Map<String, String> outcomes(ImportRun run) {
        var outcomes = new TreeMap<String, String>();
        rows(run).forEach((label, row) -> outcomes.put(label, row.outcome.name()));
        return outcomes;
    }

    /** The details of all rows that were refused. */
    List<String> refused() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select detail from ImportRow where outcome = REFUSED", String.class)
                        .getResultList());
    }

    Map<String, ImportRow> rows(ImportRun run) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from ImportRow where runId = ?1", ImportRow.class)
                        .setParameter(1, run.id)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row.label, row -> row)));
    }

    /** Deletes all of it, so that the next import has no earlier one. Until then, its totals must have been right. */
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            var runs = entities.createQuery("from ImportRun", ImportRun.class).getResultList();
            runs.forEach(run -> assertEquals(counted(run), OutcomeTotals.read(entities, run.id), run.outcomes));
            for (String table : List.of("import_change", "import_row", "import_key", "import_run")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
    }

    private Map<RowOutcome, Long> counted(ImportRun run) {
        return entities.createQuery("from ImportRow where runId = ?1", ImportRow.class)
                .setParameter(1, run.id)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> row.outcome, Collectors.counting()));
    }

    /** The number of objects by type. */
    Map<String, Long> counts() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var counts = new TreeMap<String, Long>();
            for (String type : List.of(
                    "Tenant",
                    "Person",
                    "Sector",
                    "FundingRound",
                    "Backing",
                    "Affiliation",
                    "Partnership",
                    "Citation",
                    "ExternalId",
                    "EntryName",
                    "Source")) {
                counts.put(
                        type,
                        entities.createQuery("select count(*) from " + type, Long.class)
                                .getSingleResult());
            }
            return counts;
        });
    }
}
