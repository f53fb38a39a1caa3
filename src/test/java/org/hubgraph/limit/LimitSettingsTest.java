package org.hubgraph.limit;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.server.document.Documents;
import org.hubgraph.server.idempotency.IdempotencyStore;
import org.hubgraph.server.webhook.WebhookSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LimitSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "hubgraph.limit.page-edges, 0, it must be at least 1",
        "hubgraph.limit.variables-bytes, 1, it must be at least 2",
        "hubgraph.limit.minute-requests, -1, it must be at least 0",
        "hubgraph.caches.heap-percent, -1, it must be from 0 to 50",
        "hubgraph.caches.heap-percent, 51, it must be from 0 to 50",
        "hubgraph.idempotency.retention, -1h, it must not be negative",
        "hubgraph.webhooks.allowed-networks, '10.0.0.0/8,inside', not a network",
        "hubgraph.documents.trusted-only, ture, it must be true or false",
        "hubgraph.documents.trusted-only, 2, it must be true or false"
    })
    void aValueOutOfBoundsStopsTheStartWithTheNameOfItsSetting(String name, String value, String reason) {
        var fault = assertThrows(ConfigValidationException.class, () -> with(name, value));

        assertTrue(fault.getMessage().contains(name), fault::getMessage);
        assertTrue(fault.getMessage().contains(reason), fault::getMessage);
    }

    @Test
    void theBoundsThemselvesAreValues() {
        assertEquals(1, with("hubgraph.limit.page-edges", "1").pageEdges());
        assertEquals(2, with("hubgraph.limit.variables-bytes", "2").variablesBytes());
        assertEquals(0, with("hubgraph.limit.minute-requests", "0").minuteRequests());
        with("hubgraph.caches.heap-percent", "50");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "YES, true", "1, true", "' off ', false", "False, false", "0, false"})
    void trueAndFalseHaveTheirUsualSpellings(String text, boolean value) {
        assertEquals(
                value,
                with("hubgraph.documents.trusted-only", text, Documents.Settings.class)
                        .trustedOnly());
    }

    private static Limits with(String name, String value) {
        return with(name, value, Limits.class);
    }

    private static <T> T with(String name, String value, Class<T> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredCustomizers()
                .withMapping(Limits.class)
                .withMapping(CacheShares.Settings.class)
                .withMapping(IdempotencyStore.Settings.class)
                .withMapping(Documents.Settings.class)
                .withMapping(WebhookSettings.class)
                .withDefaultValue(name, value)
                .build()
                .getConfigMapping(settings);
    }
}
