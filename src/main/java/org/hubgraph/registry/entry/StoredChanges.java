package org.hubgraph.registry.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Fires a {@link StoredChange} when an object is added, changed or deleted, whichever code does it. */
@Dependent
public class StoredChanges {
    @Inject
    Event<StoredChange> changes;

    @PostPersist
    void added(Stored object) {
        changes.fire(new StoredChange(object, StoredChange.Kind.ADDED));
    }

    @PostUpdate
    void changed(Stored object) {
        changes.fire(new StoredChange(object, StoredChange.Kind.CHANGED));
    }

    @PostRemove
    void deleted(Stored object) {
        changes.fire(new StoredChange(object, StoredChange.Kind.DELETED));
    }
}
