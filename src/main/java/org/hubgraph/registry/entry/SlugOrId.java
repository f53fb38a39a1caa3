package org.hubgraph.registry.entry;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.hubgraph.failure.Invalid;

/** The two ways to look an object up, of which a client gives exactly one. */
public final class SlugOrId {
    private SlugOrId() {}

    /** @throws Invalid for both and for neither */
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
