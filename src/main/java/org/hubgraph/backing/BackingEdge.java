package org.hubgraph.backing;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A backing in a list.")
public class BackingEdge extends Edge<Backing> {
    BackingEdge(Row row) {
        super(row, row.cell(0, Backing.class));
    }
}
