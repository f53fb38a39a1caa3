package org.hubgraph.testsupport;

import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The packaged registry in a separate database, for tests that change it. All of them share this profile, so that the
 * application starts once for them. A test may leave what it has added, must not remove packaged data, and must expect
 * additions and changes by other tests.
 */
public final class CuratedRegistry implements QuarkusTestProfile {

    /** A clock that returns the system's time unless a test changes it. */
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(UnsteadyClock.class);
    }
}
