package org.hubgraph.server;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.NodePackage;
import org.hubgraph.testsupport.PackagedServer;

/** All public audits of GraphQL over HTTP pass against the packaged server. Skipped where npm is missing. */
class AuditIT {
    @Test
    void everyPublicAuditPasses() throws Exception {
        var audits = NodePackage.install("audits");

        audits.node(
                "audit.mjs", PackagedServer.shared().uri().resolve("/graphql").toString());
    }
}
