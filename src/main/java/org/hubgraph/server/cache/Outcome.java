package org.hubgraph.server.cache;

import java.util.Optional;

/**
 * The result of running a query. Exactly one component is not null.
 *
 * @param complete a response that other requests may share; null if there is none
 * @param incomplete a response for this request alone; null if {@code complete} is set
 */
public record Outcome<T>(CachedResponse complete, T incomplete) {
    public static <T> Outcome<T> complete(CachedResponse response) {
        return new Outcome<>(response, null);
    }

    public static <T> Outcome<T> incomplete(T response) {
        return new Outcome<>(null, response);
    }

    Optional<CachedResponse> shared() {
        return Optional.ofNullable(complete);
    }
}
