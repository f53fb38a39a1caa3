package org.hubgraph.registry.erasure;

import java.util.UUID;

/**
 * A text about another entry that names the person, in its current state, in earlier ones, or both.
 *
 * @param table without {@code _history}
 * @param key of the row; null if that is no UUID
 * @param ownerType the type of what the row belongs to; null if the row does not say
 * @param owner what the row belongs to; null for nothing
 * @param current whether it is in the current state
 * @param earlier how many earlier states have it, as the history has them
 */
public record Finding(
        String table, UUID key, String ownerType, UUID owner, String column, boolean current, int earlier) {

    Finding and(Finding other) {
        return new Finding(table, key, ownerType, owner, column, current || other.current, earlier + other.earlier);
    }

    /** Whether both are about the same text. */
    Finding place() {
        return new Finding(table, key, null, null, column, false, 0);
    }
}
