package org.hubgraph.registry.importing.run;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * How many rows of an import have a fault of a rule. Of imports that have ended, the last ones are remembered, because
 * counting reads all rows with faults.
 */
@ApplicationScoped
class RuleTotals {
    /** A detail without faults contains this; a text in it would have its quotation marks escaped. */
    private static final String NO_FAULTS = "%\"faults\":[]%";

    private static final int READ_AT_ONCE = 500;
    private static final int MOST_REMEMBERED = 100;

    private final EntityManager entities;
    private final ImportTransactions transactions;
    private final Map<UUID, Counted> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Counted> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    RuleTotals(EntityManager entities, ImportTransactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** @param state the outcomes of the rows when they were counted: decisions change them, and what follows */
    private record Counted(Map<String, Long> state, SortedMap<String, Long> rules) {}

    /**
     * The number of rows by rule; rules without rows are left out.
     *
     * @param run has ended
     * @param outcomes the number of its rows by outcome
     */
    SortedMap<String, Long> of(ImportRun run, Map<String, Long> outcomes) {
        var known = remembered.get(run.id);
        if (known == null || !known.state().equals(outcomes)) {
            known = new Counted(Map.copyOf(outcomes), count(run));
            remembered.put(run.id, known);
        }
        return known.rules();
    }

    private SortedMap<String, Long> count(ImportRun run) {
        var rules = new TreeMap<String, Long>();
        long behind = 0;
        List<Object[]> part;
        do {
            part = part(run, behind);
            for (Object[] row : part) {
                behind = (Long) row[0];
                // A row can have several faults of one rule.
                var faults = Json.read((String) row[1]).path("faults");
                new HashSet<>(faults.findValuesAsText("rule")).forEach(rule -> rules.merge(rule, 1L, Long::sum));
            }
        } while (part.size() == READ_AT_ONCE);
        return Collections.unmodifiableSortedMap(rules);
    }

    private List<Object[]> part(ImportRun run, long behind) {
        return transactions.as(run.actor, () -> entities.createQuery(
                        "select ordinal, detail from ImportRow where runId = ?1 and ordinal > ?2"
                                + " and detail not like ?3 order by ordinal",
                        Object[].class)
                .setParameter(1, run.id)
                .setParameter(2, behind)
                .setParameter(3, NO_FAULTS)
                .setMaxResults(READ_AT_ONCE)
                .getResultList());
    }
}
