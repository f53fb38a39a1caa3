package org.hubgraph.server.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets those who ask the same of the same version at once wait for the first of them, whose query is run for all. */
@ApplicationScoped
public class CoalescedQueries {
    private final Map<Query, CompletableFuture<Optional<CachedResponse>>> running = new ConcurrentHashMap<>();
    private final ResponseCache answers;

    private record Query(String question, String version) {}

    CoalescedQueries(ResponseCache answers) {
        this.answers = answers;
    }

    /**
     * Runs a query and keeps its answer, or waits for the request that runs it already.
     *
     * @param version of the registry, read for this request
     * @param run runs it; called at most once
     * @param waiting told how to end the waiting, from any thread: the query is then run for this request alone
     */
    public <T> Outcome<T> once(String question, String version, Supplier<Outcome<T>> run, Consumer<Runnable> waiting) {
        var query = new Query(question, version);
        var mine = new CompletableFuture<Optional<CachedResponse>>();
        var first = running.putIfAbsent(query, mine);
        if (first != null) {
            // A copy, because others wait too.
            var copy = first.copy();
            waiting.accept(() -> copy.complete(Optional.empty()));
            // One from another version may be older: that this one is not is known since it was read for this request.
            return copy.join()
                    .filter(answer -> answer.version().equals(version))
                    .map(Outcome::<T>complete)
                    .orElseGet(() -> kept(question, run.get()));
        }
        try {
            // The one before may have been done between the caller's look and this one.
            var outcome = answers.peek(question, version)
                    .map(Outcome::<T>complete)
                    .orElseGet(() -> kept(question, run.get()));
            mine.complete(outcome.shared());
            return outcome;
        } finally {
            running.remove(query, mine);
            // Does nothing unless it failed: then each of the others has to see for itself.
            mine.complete(Optional.empty());
        }
    }

    private <T> Outcome<T> kept(String question, Outcome<T> outcome) {
        outcome.shared().ifPresent(answer -> answers.keep(question, answer));
        return outcome;
    }
}
