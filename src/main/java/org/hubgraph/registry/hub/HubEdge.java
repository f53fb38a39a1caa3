package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A hub in a list.")
public class HubEdge extends Edge<Hub> {
    HubEdge(Row row) {
        super(row, row.cell(0, Hub.class));
    }
}
