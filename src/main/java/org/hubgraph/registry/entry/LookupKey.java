package org.hubgraph.registry.entry;

import java.util.ArrayList;

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
}
