package org.hubgraph.registry.entry;

/**
 * That an object was added, changed, deleted, merged or restored in the running transaction.
 *
 * @param object with the version that it has now, or had last
 */
public record StoredChange(Stored object, Kind kind) {

    /** What happened to the object. */
    public enum Kind {
        ADDED,
        CHANGED,
        DELETED,
        /** Follows {@link #DELETED} of the same object. */
        MERGED,
        /** Follows {@link #CHANGED} of the same object, which a merge that is undone had taken away. */
        RESTORED,
        /** Of what is known of it nothing was left but that it was there. */
        ERASED
    }
}
