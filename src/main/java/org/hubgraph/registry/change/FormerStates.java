package org.hubgraph.registry.change;

import java.util.Optional;
import java.util.UUID;

import org.hubgraph.registry.entry.Stored;

/** Former states of objects. Implemented by the package {@code history}, which this package must not depend on. */
public interface FormerStates {

    /**
     * Finds an object as it was in one of its versions, with its recorded fields only: derived fields are not set.
     *
     * @return empty if the history does not contain that version
     */
    <E extends Stored> Optional<E> find(Class<E> type, UUID key, Integer version);
}
