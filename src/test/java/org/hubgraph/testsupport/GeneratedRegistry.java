package org.hubgraph.testsupport;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A registry of generated instead of packaged rows, in a separate database, with a clock that advances in the same way
 * in every run. All tests on generated rows share this profile, so that the application starts once for them.
 * {@link RegistryGenerator} creates the rows at first use. A test that stores more rows removes them again.
 */
public final class GeneratedRegistry implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hubgraph.packaged-registry.enabled", "false",
                "quarkus.hibernate-orm.statistics", "true",
                // These tests check results, even on a busy machine; DeadlineTest tests the deadline.
                "hubgraph.limit.request-milliseconds", "60000",
                // Pages of 50 on four levels, for counting statements: the estimate exceeds the actual number of
                // objects by far.
                "hubgraph.limit.response-objects", "2000000000");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TickingClock.class);
    }
}
