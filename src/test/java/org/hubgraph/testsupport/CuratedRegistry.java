package org.hubgraph.testsupport;

import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The packaged registry in a database of its own, for tests that change it. All of them share it, so that the application starts
 * once for them: a test may leave behind what it has added, must not take away what is packaged, and expects that others have
 * added and changed things before it.
 */
public final class CuratedRegistry implements QuarkusTestProfile {

    /** A clock that tells the true time unless a test sets it. */
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(UnsteadyClock.class);
    }
}
