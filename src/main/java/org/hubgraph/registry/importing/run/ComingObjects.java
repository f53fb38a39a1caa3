package org.hubgraph.registry.importing.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;

/** The objects of the rows of a file that still wait for others: what refers to them has to wait, too. */
final class ComingObjects {
    /** By the ordinals of their rows. */
    private final Map<Long, Set<Long>> identities = new HashMap<>();

    private final Map<Long, Integer> rows = new HashMap<>();

    /** Adds a row that waits. */
    void add(RowImport.Mapped mapped) {
        var ofRow = new HashSet<Long>();
        for (Draft draft : mapped.result().drafts()) {
            ofRow.addAll(ObjectIdentity.of(draft));
            draft.references().stream()
                    .filter(DraftReference::creates)
                    .forEach(reference -> ofRow.addAll(ObjectIdentity.of(reference)));
        }
        if (!ofRow.isEmpty() && identities.putIfAbsent(mapped.row().ordinal(), ofRow) == null) {
            ofRow.forEach(identity -> rows.merge(identity, 1, Integer::sum));
        }
    }

    /** The row is refused. */
    void remove(long ordinal) {
        var ofRow = identities.remove(ordinal);
        if (ofRow != null) {
            ofRow.forEach(identity -> rows.computeIfPresent(identity, (same, count) -> count == 1 ? null : count - 1));
        }
    }

    boolean has(DraftReference reference) {
        return ObjectIdentity.of(reference).stream().anyMatch(rows::containsKey);
    }
}
