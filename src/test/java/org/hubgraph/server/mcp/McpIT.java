package org.hubgraph.server.mcp;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.NodePackage;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;

/**
 * A public client of the Model Context Protocol gets the citations of ten questions from the packaged server, which passes
 * the protocol's conformance suite. See src/test/mcp. Skipped if npm is not installed.
 */
class McpIT {
    @Test
    void aPublicClientAndTheConformanceSuiteWork() throws Exception {
        var mcp = NodePackage.install("mcp");

        mcp.node(
                "mcp.mjs",
                PackagedServer.shared().uri().toString(),
                Repetitions.isThorough() ? "every-scenario" : "some-scenarios");
    }
}
