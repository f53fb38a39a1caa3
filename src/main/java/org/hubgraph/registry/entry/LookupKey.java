package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

import org.hubgraph.failure.Invalid;

/**
 * What identifies the object that a client looks up: exactly one value is not null.
 *
 * @param id as this server returned it; may name a past state
 */
public record LookupKey(String id, String slug, ExternalIdKey externalId) {
    /** @throws Invalid if none or several of the values are given */
    public LookupKey {
        var given = new ArrayList<String>();
        if (id != null) {
            given.add("id");
        }
        if (slug != null) {
            given.add("slug");
        }
        if (externalId != null) {
            given.add("externalId");
        }
        if (given.size() != 1) {
            throw new Invalid("Give exactly one of id, slug and externalId, not "
                    + (given.isEmpty() ? "none." : String.join(" and ", given) + "."));
        }
    }

    /** The id, if it is one of the type; otherwise the lookup is by another kind of key, or finds nothing. */
    Optional<GlobalId> globalId(String type) {
        return id == null
                ? Optional.empty()
                : GlobalId.parse(id).filter(given -> given.type().equals(type));
    }

    /** @throws Invalid if both the id and the instant name a past state */
    static void checkState(GlobalId given, Instant asKnownAt) {
        if (asKnownAt != null && given.isPast()) {
            throw new Invalid("The id names a past state already: leave out asKnownAt, or give the id of the object.");
        }
    }
}
