package org.hubgraph.registry.succession;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of successions.")
public class SuccessionConnection extends Connection<Succession, SuccessionConnection.SuccessionEdge> {
    SuccessionConnection(Page page) {
        super(page, SuccessionEdge::new);
    }

    @Description("A succession in a list.")
    public static class SuccessionEdge extends Edge<Succession> {
        SuccessionEdge(Row row) {
            super(row, row.cell(0, Succession.class));
        }
    }
}
