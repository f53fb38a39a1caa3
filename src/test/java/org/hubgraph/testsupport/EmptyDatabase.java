package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Provides an empty database for each start of the application in a test. It is registered in
 * {@code META-INF/services}, so that tests need not declare it.
 */
public final class EmptyDatabase implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestDatabase.empty().settings();
    }

    /** A database ends with the test run. */
    @Override
    public void stop() {}
}
