package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of changes.")
public class ChangeConnection extends Connection<Change, ChangeConnection.ChangeEdge> {
    ChangeConnection(Page page) {
        super(page, ChangeEdge::new);
    }

    @Description("A change in a list.")
    public static class ChangeEdge extends Edge<Change> {
        ChangeEdge(Row row) {
            super(row, row.cell(0, Change.class));
        }
    }
}
