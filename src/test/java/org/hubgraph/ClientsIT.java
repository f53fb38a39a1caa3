package org.hubgraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.NodePackage;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestUser;

/**
 * The scripts of the manual's page Clients, run by real client libraries against the packaged server, show the registry
 * now and then side by side, page through it, and follow it without losing a change. Two public composers compose it
 * with another subgraph, and a public gateway joins both. See src/test/contract and src/test/federation. Skipped if npm
 * is not installed.
 */
class ClientsIT {
    @TempDir
    Path directory;

    @Test
    void theScriptsOfTheManualWork() throws Exception {
        var clients = NodePackage.install("contract");
        var federation = NodePackage.install("federation");
        TestUser.CURATOR.addTo(directory);
        Files.writeString(directory.resolve("config/application.properties"), crossOrigin(), StandardOpenOption.APPEND);

        try (var server = PackagedServer.start(directory, "-Dhubgraph.federation.enabled=true")) {
            federation.node("federation.mjs", server.uri().toString());
            clients.node("clients.mjs", server.uri().toString(), TestUser.CURATOR.credentials());
        }
    }

    /** The settings for pages of other origins. */
    private static String crossOrigin() {
        return Manual.read().page("clients.md").blocks().stream()
                .filter(block -> block.language().equals("properties"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
