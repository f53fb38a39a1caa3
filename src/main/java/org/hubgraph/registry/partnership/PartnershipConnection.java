package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of partnerships.")
public class PartnershipConnection extends Connection<Partnership, PartnershipConnection.PartnershipEdge> {
    PartnershipConnection(Page page) {
        super(page, PartnershipEdge::new);
    }

    @Description("A partnership in a list.")
    public static class PartnershipEdge extends Edge<Partnership> {
        PartnershipEdge(Row row) {
            super(row, row.cell(0, Partnership.class));
        }
    }
}
