package org.hubgraph.server;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.NodePackage;
import org.hubgraph.testsupport.PackagedServer;

/** The packaged server passes all public audits of GraphQL over HTTP. Skipped if npm is not installed. */
class AuditIT {
    @Test
    void everyPublicAuditPasses() throws Exception {
        var audits = NodePackage.install("audits");

        audits.node(
                "audit.mjs", PackagedServer.shared().uri().resolve("/graphql").toString());
    }
}
