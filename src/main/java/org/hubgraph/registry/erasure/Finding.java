package org.hubgraph.registry.erasure;

import java.util.UUID;

/**
 * A text about another entry that names the person, in its present state, in former states, or in both.
 *
 * @param table the name of the table, without {@code _history}
 * @param key the key of the row; null if it is not a UUID
 * @param ownerType the type of the object that the row belongs to; null if the row does not contain it
 * @param owner the key of the object that the row belongs to; null for none
 * @param current whether the present state contains the name
 * @param earlier the number of states in the history that contain it
 */
public record Finding(
        String table, UUID key, String ownerType, UUID owner, String column, boolean current, int earlier) {

    Finding and(Finding other) {
        return new Finding(table, key, ownerType, owner, column, current || other.current, earlier + other.earlier);
    }

    /** A key without states: equal for findings about the same text. */
    Finding place() {
        return new Finding(table, key, null, null, column, false, 0);
    }
}
