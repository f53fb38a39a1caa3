package org.hubgraph.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A source in a list.")
public class SourceEdge extends Edge<Source> {
    SourceEdge(Row row) {
        super(row, row.cell(0, Source.class));
    }
}
