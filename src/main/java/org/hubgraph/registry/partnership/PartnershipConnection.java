package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of partnerships.")
public class PartnershipConnection extends Connection<Partnership, PartnershipEdge> {
    PartnershipConnection(Page page) {
        super(page, PartnershipEdge::new);
    }
}
