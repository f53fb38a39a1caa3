package org.hubgraph.registry.importing.run;

import java.util.Objects;
import java.util.UUID;

import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.TargetType;

/**
 * The decision of an editor about an object of a row.
 *
 * @param key the key of its record; null if it has none of its own
 * @param link the primary key of the entry that it describes; null if it is to be added
 */
record RowDecision(TargetType type, String key, UUID link) {
    boolean isAbout(Draft draft) {
        return draft.type() == type && Objects.equals(draft.key(), key);
    }
}
