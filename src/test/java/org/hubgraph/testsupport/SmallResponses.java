package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Limits of what a run may come to, so low that the packaged registry exceeds them. */
public final class SmallResponses implements QuarkusTestProfile {
    public static final int RESPONSE_BYTES = 6_000;
    public static final int REQUEST_ROWS = 60;
    public static final int PLAN_SELECTIONS = 150;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hubgraph.limit.response-bytes", "" + RESPONSE_BYTES,
                "hubgraph.limit.request-rows", "" + REQUEST_ROWS,
                "hubgraph.limit.plan-selections", "" + PLAN_SELECTIONS,
                "hubgraph.answer-cache.enabled", "false");
    }
}
