package org.hubgraph.registry.merge;

import java.util.List;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;

/**
 * Something that goes along when an entry is merged into another one of its type, and back when that is undone: what belongs
 * to entries, and what refers to them. Each room with such a thing has one, which gets entries of all types.
 */
public interface Moving {
    /** What names the merged entry in both inputs: where violations belong that are about it. */
    String MERGED_ID = "mergedId";

    /** What is moved, in the plural and unlike any other's: {@code tenancies}. */
    String name();

    /**
     * Moves all of the merged entry to the survivor, each row as an object, so that its version and the history tell of it.
     *
     * @param merged whose row is still there
     * @param survivor written already
     * @param violations gets what cannot be moved
     * @return what undoing the merge needs to know
     */
    List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations);

    /** Sets right what an entry refers to that comes back: before it is written, and anything moved back. */
    default void prepare(RegistryEntry restored) {}

    /**
     * Moves back what still is the survivor's, as it is now. What was deleted since stays deleted, and what leads elsewhere
     * since stays there. Of what both have had ({@link MergedPart#shared}) the survivor keeps its own.
     *
     * @param parts which the merge has moved
     * @param violations gets what stands in the way
     */
    void moveBack(List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations);

    /** Says in the violations what is wrong when all has been moved back and written. */
    default void check(RegistryEntry survivor, RegistryEntry restored, Violations violations) {}
}
