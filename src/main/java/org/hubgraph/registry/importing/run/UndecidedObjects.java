package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.importing.mapping.DraftReference;

/**
 * The objects of an import about which an editor has yet to decide, and those that wait for them. Rows that refer to them
 * wait as well.
 */
final class UndecidedObjects {
    private static final int READ_AT_ONCE = 500;

    /** As {@link ObjectIdentity}. */
    private final Set<Long> identities = new HashSet<>();

    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * A row that waits.
     *
     * @param awaited what it refers to
     * @param identities its objects
     */
    private record Waiting(Set<Long> awaited, Set<Long> identities) {}

    /**
     * Those of the rows of an import that can still be decided, in the caller's transaction.
     *
     * @param except the ordinal of a row to leave out; 0 for none
     */
    static UndecidedObjects ofSuspects(EntityManager entities, UUID run, long except) {
        var undecided = new UndecidedObjects();
        eachKept(entities, run, RowOutcome.SUSPECT, (ordinal, kept) -> {
            if (ordinal != except) {
                undecided.identities.addAll(kept.identities());
            }
        });
        return undecided;
    }

    /** As {@link #ofSuspects}, with those that are kept because they wait. */
    static UndecidedObjects of(EntityManager entities, UUID run, long except) {
        var undecided = ofSuspects(entities, run, except);
        if (!undecided.isEmpty()) {
            eachKept(
                    entities,
                    run,
                    RowOutcome.WAITING,
                    (ordinal, kept) -> undecided.addWaiting(kept.awaited(), kept.identities()));
            undecided.followWaiting();
        }
        return undecided;
    }

    /** Is told of a row that is kept. */
    interface Kept {
        void row(long ordinal, KeptRow.Links links);
    }

    /** Reads the rows that are kept with an outcome, in their order, so that the heap does not grow with them. */
    static void eachKept(EntityManager entities, UUID run, RowOutcome outcome, Kept each) {
        long behind = 0;
        List<Object[]> part;
        do {
            part = entities.createQuery(
                            "select ordinal, content from ImportRow where runId = ?1 and outcome = ?2 and ordinal > ?3"
                                    + " and content is not null order by ordinal",
                            Object[].class)
                    .setParameter(1, run)
                    .setParameter(2, outcome)
                    .setParameter(3, behind)
                    .setMaxResults(READ_AT_ONCE)
                    .getResultList();
            for (Object[] row : part) {
                behind = (Long) row[0];
                each.row(behind, KeptRow.links((String) row[1]));
            }
        } while (part.size() == READ_AT_ONCE);
    }

    boolean isEmpty() {
        return identities.isEmpty();
    }

    /** Adds a row that may wait for the objects. */
    void addWaiting(Set<Long> awaited, Set<Long> ofRow) {
        waiting.add(new Waiting(awaited, ofRow));
    }

    /** Adds the objects of the added rows that wait for those that are known, for those of these rows, and so on. */
    void followWaiting() {
        boolean grown;
        do {
            grown = waiting.removeIf(row -> {
                boolean waits = !Collections.disjoint(identities, row.awaited());
                if (waits) {
                    identities.addAll(row.identities());
                }
                return waits;
            });
        } while (grown);
        waiting.clear();
    }

    /** The same, and further objects. */
    UndecidedObjects with(Collection<Long> further) {
        var all = new UndecidedObjects();
        all.identities.addAll(identities);
        all.identities.addAll(further);
        return all;
    }

    /** Which of the objects a reference may mean. */
    Set<Long> meantBy(DraftReference reference) {
        var meant = ObjectIdentity.of(reference);
        meant.retainAll(identities);
        return meant;
    }

    boolean hasAll(Set<Long> some) {
        return identities.containsAll(some);
    }
}
