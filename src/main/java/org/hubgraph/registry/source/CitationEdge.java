package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A citation in a list.")
public class CitationEdge extends Edge<Citation> {
    CitationEdge(Row row) {
        super(row, row.cell(0, Citation.class));
    }
}
