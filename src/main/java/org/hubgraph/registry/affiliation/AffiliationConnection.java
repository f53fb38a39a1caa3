package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of affiliations.")
public class AffiliationConnection extends Connection<Affiliation, AffiliationEdge> {
    AffiliationConnection(Page page) {
        super(page, AffiliationEdge::new);
    }
}
