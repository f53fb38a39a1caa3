package org.hubgraph.hub;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A hub in a list.")
public class HubEdge extends Edge<Hub> {
    HubEdge(Row row) {
        super(row, row.cell(0, Hub.class));
    }
}
