package org.hubgraph.server.quota;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.Limits;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class QuotasTest {
    private final AtomicLong nanos = new AtomicLong();

    /** Such as one that has had a WebSocket for hours, without another request. */
    @Test
    void aClientHasOneQuotaAsLongAsAConnectionUsesIt() {
        var quotas = quotas(1_000_000);
        var used = quotas.of("192.0.2.1");

        nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
        quotas.of("192.0.2.2");

        assertSame(used, quotas.of("192.0.2.1"));
    }

    @Test
    void quotasApplyWithoutMemoryForCaches() {
        var quotas = quotas(0);
        for (int i = 0; i < 5_900; i++) {
            quotas.of("192.0.2.1").takeRequest();
        }

        System.gc();

        // It is refilled meanwhile.
        assertThrows(LimitExceeded.class, () -> {
            for (int i = 0; i < 5_900; i++) {
                quotas.of("192.0.2.1").takeRequest();
            }
        });
    }

    private Quotas quotas(long cacheBytes) {
        var limits =
                new SmallRyeConfigBuilder().withMapping(Limits.class).build().getConfigMapping(Limits.class);
        return new Quotas(limits, CacheShares.ofBytes(cacheBytes), 16, nanos::get);
    }
}
