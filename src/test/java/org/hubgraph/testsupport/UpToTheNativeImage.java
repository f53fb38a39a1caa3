package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application built as for a native image, up to the files that the image is made from: only that takes GraalVM. */
public class UpToTheNativeImage implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.native.enabled", "true",
                "quarkus.native.sources-only", "true",
                "quarkus.package.jar.enabled", "false");
    }
}
