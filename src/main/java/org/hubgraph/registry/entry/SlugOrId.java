package org.hubgraph.registry.entry;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.hubgraph.failure.Invalid;

/** A lookup by id or by slug. The client gives exactly one of the two. */
public final class SlugOrId {
    private SlugOrId() {}

    /**
     * Finds an object by the one of the two that is given.
     *
     * @throws Invalid if both or neither of id and slug are given
     */
    public static <T> T find(
            Class<T> type,
            String id,
            String slug,
            Function<UUID, Optional<T>> byKey,
            Function<String, Optional<T>> bySlug) {
        if ((id == null) == (slug == null)) {
            throw new Invalid("Give exactly one of id and slug, not " + (id == null ? "neither." : "both."));
        }
        var found = slug != null ? bySlug.apply(slug) : GlobalId.keyOf(type, id).flatMap(byKey);
        return found.orElse(null);
    }
}
