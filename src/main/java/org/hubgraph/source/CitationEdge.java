package org.hubgraph.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A citation in a list.")
public class CitationEdge extends Edge<Citation> {
    CitationEdge(Row row) {
        super(row, row.cell(0, Citation.class));
    }
}
