package org.hubgraph.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The packaged registry in a database of its own, for tests that change it: what they leave there is in nobody's way. All
 * of them share it, so that the application starts once for them.
 */
public final class CuratedRegistry implements QuarkusTestProfile {}
