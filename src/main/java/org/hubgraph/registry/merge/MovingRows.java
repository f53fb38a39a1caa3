package org.hubgraph.registry.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;

/** Moves rows that refer to entries. Rows that are equal after a merge all remain. */
public interface MovingRows<R extends Stored> extends Moving {

    /** The rows that refer to an entry; empty if its type is one that they cannot refer to. */
    List<R> listTo(RegistryEntry entry);

    /**
     * Replaces the reference of a row to one entry by a reference to another.
     *
     * @param violations receives the reason if that is not possible
     */
    void lead(R row, RegistryEntry from, RegistryEntry to, Violations violations);

    /**
     * Adds the violation that a row would refer to one entry on both sides.
     *
     * @param what the row as seen from the merged entry, such as {@code a succession with the survivor}
     */
    default void addLoop(String what, R row, Violations violations) {
        violations.add(
                "has " + what + ", " + row.getId() + ", which would connect the survivor with itself: delete it first.",
                MERGED_ID);
    }

    @Override
    default List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var parts = new ArrayList<MergedPart>();
        for (R row : listTo(merged)) {
            lead(row, merged, survivor, violations);
            parts.add(MergedPart.of(row.key));
        }
        return parts;
    }

    @Override
    default void moveBack(
            List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var moved = parts.stream().map(part -> part.item).collect(Collectors.toSet());
        for (R row : listTo(survivor)) {
            if (moved.contains(row.key.toString())) {
                lead(row, survivor, restored, violations);
            }
        }
    }
}
