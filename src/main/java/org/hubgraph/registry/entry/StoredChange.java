package org.hubgraph.registry.entry;

/**
 * An event: an object was added, changed, deleted, merged, restored or erased in the current transaction.
 *
 * @param object with its present version, or its last version if it no longer exists
 */
public record StoredChange(Stored object, Kind kind) {

    /** The type of change. */
    public enum Kind {
        ADDED,
        CHANGED,
        DELETED,
        /** Follows {@link #DELETED} of the same object. */
        MERGED,
        /** Follows {@link #CHANGED} of the same object: undoing a merge has brought it back. */
        RESTORED,
        /** All data was erased except that the object existed. */
        ERASED
    }
}
