package org.hubgraph.registry.history;

import java.util.Optional;

import org.hubgraph.registry.entry.GlobalId;

/** Tells the ids of past states from those of the present, for code that only passes ids on. */
public final class PastIds {
    private PastIds() {}

    /** Returns the id of the same object as it is now, if the id names a past state; empty otherwise. */
    public static Optional<String> present(String id) {
        return GlobalId.parse(id).filter(GlobalId::isPast).map(past -> past.present()
                .text());
    }
}
