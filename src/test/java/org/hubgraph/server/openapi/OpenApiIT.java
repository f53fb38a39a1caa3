package org.hubgraph.server.openapi;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.NodePackage;
import org.hubgraph.testsupport.PackagedServer;

/**
 * A public linter finds no fault in {@code /openapi.json}, and a client that is generated from it compiles and works. See
 * src/test/openapi. Skipped if npm is not installed.
 */
class OpenApiIT {
    @Test
    void theDescriptionIsValidAndAGeneratedClientWorks() throws Exception {
        var tools = NodePackage.install("openapi");

        tools.node("openapi.mjs", PackagedServer.shared().uri().toString());
    }
}
