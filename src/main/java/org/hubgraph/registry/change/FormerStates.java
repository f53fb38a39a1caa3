package org.hubgraph.registry.change;

import java.util.Optional;
import java.util.UUID;

import org.hubgraph.registry.entry.Stored;

/** What objects once were; the room of the history implements it. */
public interface FormerStates {

    /**
     * An object in one of its versions, with what is on record of it and not with what is derived from that.
     *
     * @return empty if that is not on record
     */
    <E extends Stored> Optional<E> find(Class<E> type, UUID key, Integer version);
}
