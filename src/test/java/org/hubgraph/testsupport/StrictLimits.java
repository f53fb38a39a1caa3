package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Limits so low that a test reaches them in no time, and nothing shown of the schema. {@code X-Forwarded-For} makes a client. */
public final class StrictLimits implements QuarkusTestProfile {
    public static final int MINUTE_REQUESTS = 5;
    public static final int MINUTE_OBJECTS = 50;
    public static final int SOCKET_OPERATIONS = 2;
    public static final int CLIENT_CONNECTIONS = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                Map.entry("hubgraph.introspection.enabled", "false"),
                // What is slow on purpose must be asked of the database.
                Map.entry("hubgraph.answer-cache.enabled", "false"),
                Map.entry("hubgraph.limit.minute-requests", "" + MINUTE_REQUESTS),
                Map.entry("hubgraph.limit.minute-objects", "" + MINUTE_OBJECTS),
                Map.entry("hubgraph.limit.request-milliseconds", "4000"),
                Map.entry("hubgraph.limit.body-milliseconds", "300"),
                Map.entry("hubgraph.limit.socket-operations", "" + SOCKET_OPERATIONS),
                Map.entry("hubgraph.limit.client-connections", "" + CLIENT_CONNECTIONS),
                Map.entry("hubgraph.limit.init-milliseconds", "1000"),
                Map.entry("hubgraph.limit.stalled-milliseconds", "700"));
    }
}
