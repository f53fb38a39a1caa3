package org.hubgraph.server.cache;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.CacheShares.Share;
import org.hubgraph.limit.TextBytes;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/**
 * The latest answer to each question, the least asked for going first where memory ends. A question has one place, whatever
 * the version: a new answer takes that of the old one, and what is asked often stays.
 */
@ApplicationScoped
// A cache by weight that counts, as Caffeine looks for it: Quarkus registers other kinds. Execution registers its
// nodes.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSSMW")
public class ResponseCache implements Traces {
    /** Bytes that an answer takes besides its body: its key, its version, and the objects that hold them, the cache's too. */
    private static final int OVERHEAD_BYTES = 400;

    private final Cache<String, CachedResponse> answers;
    private final boolean enabled;
    private final Counter hits;
    private final Counter misses;

    /** What is kept. */
    @ConfigMapping(prefix = "hubgraph.response-cache")
    public interface Settings {
        /** False to run every query. */
        @WithDefault("true")
        boolean enabled();
    }

    ResponseCache(Settings settings, CacheShares shares, MeterRegistry metrics) {
        this.enabled = settings.enabled();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(shares.bytes(Share.RESPONSES))
                .weigher((String question, CachedResponse answer) ->
                        TextBytes.weight((long) OVERHEAD_BYTES + answer.body().length))
                // At once, by the request that adds an entry: else there may be more for a while.
                .executor(Runnable::run)
                .recordStats()
                .build();
        this.hits = requests("hit", metrics);
        this.misses = requests("miss", metrics);
        Gauge.builder("graphql.response.cache.size", answers, ResponseCache::bytes)
                .description("Memory that answers take")
                .baseUnit("bytes")
                .register(metrics);
        FunctionCounter.builder("graphql.response.cache.evictions", answers, cache -> cache.stats()
                        .evictionCount())
                .description("Answers that went to make room")
                .register(metrics);
    }

    private static Counter requests(String result, MeterRegistry metrics) {
        return Counter.builder("graphql.response.cache.requests")
                .description("Queries for which an answer was looked for")
                .tag("result", result)
                .register(metrics);
    }

    private static long bytes(Cache<?, ?> cache) {
        return cache.policy()
                .eviction()
                .map(Policy.Eviction::weightedSize)
                .orElseThrow()
                .orElse(0);
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** The answer from that version of the registry, if it is kept. */
    public Optional<CachedResponse> find(String question, String version) {
        var found = peek(question, version);
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    /** The same, uncounted. */
    Optional<CachedResponse> peek(String question, String version) {
        return Optional.ofNullable(answers.getIfPresent(question))
                .filter(answer -> answer.version().equals(version));
    }

    /** @param question identifies the answer: any request with the same question may get it */
    public void keep(String question, CachedResponse answer) {
        answers.put(question, answer);
    }

    @Override
    public int order() {
        return 200;
    }

    /** They are never returned again, as the registry has another version, but would stay in memory. */
    @Override
    public void erase(Erasure erasure) {
        answers.invalidateAll();
    }
}
