package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.TargetType;

/**
 * The decision of an editor about an object of a row.
 *
 * @param key the key of its record; null if it has none of its own
 * @param mentioned whether the row only mentions it; such an object is missing from the row once a reference finds it
 * @param number counts the objects of the row that are alike in all of that, from 1
 * @param link the primary key of the entry that it describes; null if it is to be added
 */
record RowDecision(TargetType type, String key, boolean mentioned, int number, UUID link) {

    /** @param before the objects of the row before this one */
    boolean isAbout(Draft draft, List<Draft> before) {
        return isAlike(draft) && before.stream().filter(this::isAlike).count() == number - 1;
    }

    private boolean isAlike(Draft draft) {
        return draft.type() == type && Objects.equals(draft.key(), key) && draft.mentioned() == mentioned;
    }
}
