package org.hubgraph.registry.succession;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.database.reference.CompleteReferences;
import org.hubgraph.registry.change.Flushes;
import org.hubgraph.registry.entry.RegistryEntry;

/**
 * The successions over which entries precede others. No entry precedes itself, even if several clients add successions
 * concurrently: one that begins anew after its successor is another entry.
 */
@ApplicationScoped
class SuccessionChains {
    /** The most predecessors that are read: more than any source reports. Above it, a cycle is assumed. */
    private static final int MOST = 1_000;

    private final EntityManager entities;
    private final CompleteReferences references;
    private final Flushes flushes;

    SuccessionChains(EntityManager entities, CompleteReferences references, Flushes flushes) {
        this.entities = entities;
        this.references = references;
        this.flushes = flushes;
    }

    /** Whether the successor of a new succession already precedes the predecessor. */
    boolean wouldClose(RegistryEntry predecessor, RegistryEntry successor) {
        boolean closed = leadBack(predecessor.getClass(), List.of(predecessor.key), Set.of(successor.key));
        if (!closed) {
            flushes.link(Succession.class, predecessor.key, successor.key);
        }
        return closed;
    }

    /** Whether one of two entries to be merged precedes the other. */
    boolean wouldCloseMerged(RegistryEntry merged, RegistryEntry survivor) {
        var both = List.of(merged.key, survivor.key);
        return leadBack(survivor.getClass(), both, Set.copyOf(both));
    }

    /** Whether any of the ends precedes any of the entries. */
    private boolean leadBack(Class<?> type, Collection<UUID> of, Set<UUID> ends) {
        var seen = new LinkedHashSet<>(of);
        Collection<UUID> last = of;
        boolean closed = false;
        while (!last.isEmpty() && !closed) {
            var next = predecessors(last);
            closed = next.stream().anyMatch(ends::contains) || seen.size() > MOST;
            next.removeAll(seen);
            seen.addAll(next);
            last = next;
        }
        // Of several concurrent transactions, each could add a part of a cycle without seeing the others' parts. The
        // part that closes the cycle leads to one of the entries that another one's check has read, and waits for it.
        references.hold(Succession.class, "successorKey", type, seen, ends);
        return closed;
    }

    private Set<UUID> predecessors(Collection<UUID> successors) {
        var found = new LinkedHashSet<>(
                entities.createQuery("select predecessorKey from Succession where successorKey in ?1", UUID.class)
                        .setParameter(1, successors)
                        .getResultList());
        successors.forEach(successor -> found.addAll(flushes.sources(Succession.class, successor)));
        return found;
    }
}
