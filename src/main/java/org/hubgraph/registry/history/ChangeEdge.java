package org.hubgraph.registry.history;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A change in a list.")
public class ChangeEdge extends Edge<Change> {
    ChangeEdge(Row row) {
        super(row, row.cell(0, Change.class));
    }
}
