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
 * Caches the latest response to each query. If memory runs out, the least used responses are evicted first. An entry's
 * key does not contain the registry version: a new response replaces the old one, so the use count of a frequent query
 * is preserved.
 */
@ApplicationScoped
// Caffeine looks up this implementation (a cache with weights and statistics) by reflection; Quarkus registers others.
// Execution registers the node classes.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSSMW")
public class ResponseCache implements Traces {
    /** Bytes per response besides its body: key, version, their objects, and the entry in the cache. */
    private static final int OVERHEAD_BYTES = 400;

    private final Cache<String, CachedResponse> responses;
    private final boolean enabled;
    private final Counter hits;
    private final Counter misses;

    /** Settings of the response cache. */
    @ConfigMapping(prefix = "hubgraph.response-cache")
    public interface Settings {
        /** False to run every query. */
        @WithDefault("true")
        boolean enabled();
    }

    ResponseCache(Settings settings, CacheShares shares, MeterRegistry metrics) {
        this.enabled = settings.enabled();
        this.responses = Caffeine.newBuilder()
                .maximumWeight(shares.bytes(Share.RESPONSES))
                .weigher((String question, CachedResponse response) ->
                        TextBytes.weight((long) OVERHEAD_BYTES + response.body().length))
                // Evicts on the thread that adds an entry. Otherwise the cache could exceed its limit for a while.
                .executor(Runnable::run)
                .recordStats()
                .build();
        this.hits = requests("hit", metrics);
        this.misses = requests("miss", metrics);
        Gauge.builder("graphql.response.cache.size", responses, ResponseCache::bytes)
                .description("Memory used by cached responses")
                .baseUnit("bytes")
                .register(metrics);
        FunctionCounter.builder("graphql.response.cache.evictions", responses, cache -> cache.stats()
                        .evictionCount())
                .description("Cached responses evicted for lack of space")
                .register(metrics);
    }

    private static Counter requests(String result, MeterRegistry metrics) {
        return Counter.builder("graphql.response.cache.requests")
                .description("Cache lookups by result")
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

    /** Returns the cached response if it was made from this registry version; counted as a hit or a miss. */
    public Optional<CachedResponse> find(String question, String version) {
        var found = peek(question, version);
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    /** As {@link #find}, but not counted. */
    Optional<CachedResponse> peek(String question, String version) {
        return Optional.ofNullable(responses.getIfPresent(question))
                .filter(response -> response.version().equals(version));
    }

    /** @param question the cache key: every request with this key may receive the response */
    public void keep(String question, CachedResponse response) {
        responses.put(question, response);
    }

    @Override
    public int order() {
        return 200;
    }

    /** The new registry version already hides these responses; this also removes them from memory. */
    @Override
    public void erase(Erasure erasure) {
        responses.invalidateAll();
    }
}
