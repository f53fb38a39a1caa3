package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Builds the application as for a native image, up to the inputs of the image: only the last step needs GraalVM. */
public class UpToTheNativeImage implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.native.enabled", "true",
                "quarkus.native.sources-only", "true",
                "quarkus.package.jar.enabled", "false");
    }
}
