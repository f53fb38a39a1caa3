package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of affiliations.")
public class AffiliationConnection extends Connection<Affiliation, AffiliationConnection.AffiliationEdge> {
    AffiliationConnection(Page page) {
        super(page, AffiliationEdge::new);
    }

    @Description("An affiliation in a list.")
    public static class AffiliationEdge extends Edge<Affiliation> {
        AffiliationEdge(Row row) {
            super(row, row.cell(0, Affiliation.class));
        }
    }
}
