package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of hubs.")
public class HubConnection extends Connection<Hub, HubConnection.HubEdge> {
    public HubConnection(Page page) {
        super(page, HubEdge::new);
    }

    @Description("A hub in a list.")
    public static class HubEdge extends Edge<Hub> {
        HubEdge(Row row) {
            super(row, row.cell(0, Hub.class));
        }
    }
}
