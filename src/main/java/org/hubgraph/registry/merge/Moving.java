package org.hubgraph.registry.merge;

import java.util.List;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;

/**
 * Moves rows to the survivor when an entry is merged, and back when the merge is undone: rows that belong to entries,
 * and rows that refer to them. Each package with such rows implements it, and is called for entries of all types.
 */
public interface Moving {
    /** The field of the merged entry in both inputs, for violations about that entry. */
    String MERGED_ID = "mergedId";

    /** A unique plural for the moved rows, such as {@code tenancies}. */
    String name();

    /**
     * Moves all rows of the merged entry to the survivor. Each row is changed as an entity, so that it gets a new
     * version and the history records the change.
     *
     * @param merged the merged entry, whose row still exists
     * @param survivor the survivor, already written
     * @param violations receives the rows that cannot be moved
     * @return the data that undoing the merge needs
     */
    List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations);

    /**
     * Corrects references of an entry that is being restored, before it is written and before anything is moved back.
     */
    default void prepare(RegistryEntry restored) {}

    /**
     * Moves back the rows that still belong to the survivor, in their present state. Rows that were deleted since, or
     * refer to another entry since, do not change. Of equal parts ({@link MergedPart#shared}) the survivor retains its
     * own. If it retains the part as that of another merged entry ({@link MergedPart#retainedAs}), the part gets the
     * data of that entry, unless an editor has changed it.
     *
     * @param parts that the merge has moved
     * @param violations receives the reasons that prevent it
     */
    void moveBack(List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations);

    /** Checks the result after all rows have been moved back and written, and adds violations. */
    default void check(RegistryEntry survivor, RegistryEntry restored, Violations violations) {}
}
