package org.hubgraph.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of affiliations.")
public class AffiliationConnection extends Connection<Affiliation, AffiliationEdge> {
    AffiliationConnection(Page page) {
        super(page, AffiliationEdge::new);
    }
}
