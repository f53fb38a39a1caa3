package org.hubgraph.server.cache;

import java.util.Optional;

/**
 * What running a query came to.
 *
 * @param complete what others may get too; null if nothing
 * @param incomplete what is for this one request alone; null if there is something complete
 */
public record Outcome<T>(CachedResponse complete, T incomplete) {
    public static <T> Outcome<T> complete(CachedResponse answer) {
        return new Outcome<>(answer, null);
    }

    public static <T> Outcome<T> incomplete(T answer) {
        return new Outcome<>(null, answer);
    }

    Optional<CachedResponse> shared() {
        return Optional.ofNullable(complete);
    }
}
