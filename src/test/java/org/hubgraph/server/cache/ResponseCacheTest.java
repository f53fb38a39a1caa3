package org.hubgraph.server.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.hubgraph.limit.CacheShares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResponseCacheTest {
    private static final int BYTES = 100_000;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final ResponseCache cache = cache(BYTES, metrics);

    @Test
    void anAnswerIsFoundForItsVersionAlone() {
        cache.keep("q", new CachedResponse("1", new byte[] {1}));

        assertArrayEquals(new byte[] {1}, cache.find("q", "1").orElseThrow().body());
        assertTrue(cache.find("q", "2").isEmpty());
        assertTrue(cache.find("p", "1").isEmpty());
        assertEquals(1, requests("hit"));
        assertEquals(2, requests("miss"));
    }

    @Test
    void anAnswerTakesThePlaceOfAnOlderOne() {
        for (int version = 0; version < 1_000; version++) {
            cache.keep("q", new CachedResponse("" + version, new byte[1_000]));
        }

        assertTrue(bytes() < 2_000, () -> bytes() + " bytes");
        assertEquals(0, evictions());
        assertTrue(cache.find("q", "999").isPresent());
    }

    @Test
    void thereIsNeverMoreThanMayBe() {
        for (int question = 0; question < 1_000; question++) {
            cache.keep("q" + question, new CachedResponse("1", new byte[1_000]));
        }

        assertTrue(bytes() <= BYTES, () -> bytes() + " bytes");
        assertTrue(bytes() > BYTES / 2, () -> bytes() + " bytes");
        assertTrue(evictions() > 900, () -> evictions() + " evictions");
    }

    @Test
    void anAnswerThatIsLargerThanAllIsNotKept() {
        cache.keep("q", new CachedResponse("1", new byte[BYTES]));

        assertEquals(0, bytes());
        assertTrue(cache.find("q", "1").isEmpty());
    }

    static ResponseCache cache(long bytes, MeterRegistry metrics) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ResponseCache.Settings.class)
                .build();
        // Half of the memory for caches is for responses.
        return new ResponseCache(
                config.getConfigMapping(ResponseCache.Settings.class), CacheShares.ofBytes(2 * bytes), metrics);
    }

    private double requests(String result) {
        return metrics.get("graphql.response.cache.requests")
                .tag("result", result)
                .counter()
                .count();
    }

    private double bytes() {
        return metrics.get("graphql.response.cache.size").gauge().value();
    }

    private double evictions() {
        return metrics.get("graphql.response.cache.evictions").functionCounter().count();
    }
}
