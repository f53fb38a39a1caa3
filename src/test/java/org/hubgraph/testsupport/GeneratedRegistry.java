package org.hubgraph.testsupport;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A registry of generated rows instead of the packaged ones, in a database of its own, with a clock that ticks the same
 * in every run. All tests on generated rows share it, so that the application starts once for them; the rows are made
 * by {@link RegistryGenerator} when first asked for. A test that stores more takes it away again.
 */
public final class GeneratedRegistry implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hubgraph.packaged-registry.enabled", "false",
                "quarkus.hibernate-orm.statistics", "true",
                // What is right is looked at here, also on a machine that does much else; DeadlineTest looks at the
                // deadline.
                "hubgraph.limit.request-milliseconds", "60000",
                // Pages of 50 on four levels, to count statements: far fewer objects come than may.
                "hubgraph.limit.answer-objects", "2000000000");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TickingClock.class);
    }
}
