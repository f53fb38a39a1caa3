package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A backing in a list.")
public class BackingEdge extends Edge<Backing> {
    BackingEdge(Row row) {
        super(row, row.cell(0, Backing.class));
    }
}
