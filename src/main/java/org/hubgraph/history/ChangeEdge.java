package org.hubgraph.history;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A change in a list.")
public class ChangeEdge extends Edge<Change> {
    ChangeEdge(Row row) {
        super(row, row.cell(0, Change.class));
    }
}
