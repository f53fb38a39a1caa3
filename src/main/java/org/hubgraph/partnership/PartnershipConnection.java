package org.hubgraph.partnership;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of partnerships.")
public class PartnershipConnection extends Connection<Partnership, PartnershipEdge> {
    PartnershipConnection(Page page) {
        super(page, PartnershipEdge::new);
    }
}
