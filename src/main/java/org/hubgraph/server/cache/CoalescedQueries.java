package org.hubgraph.server.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Coalesces identical queries: while a query runs, requests for the same query and registry version wait for its
 * response instead of running it again.
 */
@ApplicationScoped
public class CoalescedQueries {
    private final Map<Query, CompletableFuture<Optional<CachedResponse>>> running = new ConcurrentHashMap<>();
    private final ResponseCache cache;

    private record Query(String question, String version) {}

    CoalescedQueries(ResponseCache cache) {
        this.cache = cache;
    }

    /**
     * Runs a query and caches its response, or waits for the request that already runs it.
     *
     * @param version the registry version, read for this request
     * @param run runs the query; called at most once
     * @param waiting receives an action that ends the wait and may be called on any thread; the query is then run for
     *     this request alone
     */
    public <T> Outcome<T> once(String question, String version, Supplier<Outcome<T>> run, Consumer<Runnable> waiting) {
        var query = new Query(question, version);
        var mine = new CompletableFuture<Optional<CachedResponse>>();
        var first = running.putIfAbsent(query, mine);
        if (first != null) {
            // A copy, because other requests wait for the same future.
            var copy = first.copy();
            waiting.accept(() -> copy.complete(Optional.empty()));
            // A response from another version may be older. This request has just read its version, so that one is
            // current.
            return copy.join()
                    .filter(response -> response.version().equals(version))
                    .map(Outcome::<T>complete)
                    .orElseGet(() -> kept(question, run.get()));
        }
        try {
            // Another request may have completed between the caller's lookup and this one.
            var outcome =
                    cache.peek(question, version).map(Outcome::<T>complete).orElseGet(() -> kept(question, run.get()));
            mine.complete(outcome.shared());
            return outcome;
        } finally {
            running.remove(query, mine);
            // Has no effect if the query succeeded. If it failed, each waiting request runs the query itself.
            mine.complete(Optional.empty());
        }
    }

    private <T> Outcome<T> kept(String question, Outcome<T> outcome) {
        outcome.shared().ifPresent(response -> cache.keep(question, response));
        return outcome;
    }
}
