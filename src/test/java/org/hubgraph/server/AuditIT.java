package org.hubgraph.server;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.NodePackage;
import org.hubgraph.testsupport.PackagedServer;

/** All public audits of GraphQL over HTTP pass against the packaged server. Skipped where npm is missing. */
class AuditIT {
    @TempDir
    Path database;

    @Test
    void everyPublicAuditPasses() throws Exception {
        var audits = NodePackage.install("audits");

        try (var server = PackagedServer.start(database)) {
            audits.node("audit.mjs", server.uri().resolve("/graphql").toString());
        }
    }
}
