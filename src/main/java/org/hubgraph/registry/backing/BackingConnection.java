package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of backings.")
public class BackingConnection extends Connection<Backing, BackingConnection.BackingEdge> {
    BackingConnection(Page page) {
        super(page, BackingEdge::new);
    }

    @Description("A backing in a list.")
    public static class BackingEdge extends Edge<Backing> {
        BackingEdge(Row row) {
            super(row, row.cell(0, Backing.class));
        }
    }
}
