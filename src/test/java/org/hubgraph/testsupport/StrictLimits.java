package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Limits so low that a test reaches them in no time, and nothing shown of the schema. {@code X-Forwarded-For} makes a client. */
public final class StrictLimits implements QuarkusTestProfile {
    public static final int MINUTE_REQUESTS = 5;
    public static final int MINUTE_OBJECTS = 50;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "hubgraph.introspection.enabled", "false",
                // What is slow on purpose must be asked of the database.
                "hubgraph.answer-cache.enabled", "false",
                "hubgraph.limit.minute-requests", "" + MINUTE_REQUESTS,
                "hubgraph.limit.minute-objects", "" + MINUTE_OBJECTS,
                "hubgraph.limit.request-milliseconds", "1500",
                "hubgraph.limit.body-milliseconds", "300");
    }
}
