package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Limits that are low enough for a test to reach. All tests of limits on a client's usage share this profile and have
 * {@link AnyDatabase} or {@link PostgresqlOnly}, so that the application starts once for them, in one half of a build.
 * {@code X-Forwarded-For} identifies a client, and each test takes its addresses from {@link ClientAddress}.
 */
public final class StrictLimits implements QuarkusTestProfile {
    public static final int MINUTE_REQUESTS = 5;
    public static final int MINUTE_OBJECTS = 50;
    public static final int CLIENT_WAITING = 1;
    /** The size of the connection pool; a client may use half of it. */
    public static final int DATABASE_CONNECTIONS = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                Map.entry("quarkus.datasource.jdbc.max-size", "" + DATABASE_CONNECTIONS),
                // Slow and failing operations must reach the database.
                Map.entry("hubgraph.response-cache.enabled", "false"),
                // Makes the caches fill quickly.
                Map.entry("hubgraph.caches.heap-percent", "1"),
                Map.entry("hubgraph.limit.minute-requests", "" + MINUTE_REQUESTS),
                Map.entry("hubgraph.limit.minute-objects", "" + MINUTE_OBJECTS),
                Map.entry("hubgraph.limit.client-waiting", "" + CLIENT_WAITING),
                Map.entry("hubgraph.limit.response-bytes", "3000"),
                Map.entry("hubgraph.limit.request-rows", "30"),
                Map.entry("hubgraph.limit.request-milliseconds", "4000"),
                Map.entry("hubgraph.limit.body-milliseconds", "1000"));
    }
}
