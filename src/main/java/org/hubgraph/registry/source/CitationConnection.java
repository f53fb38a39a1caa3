package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of citations.")
public class CitationConnection extends Connection<Citation, CitationConnection.CitationEdge> {
    CitationConnection(Page page) {
        super(page, CitationEdge::new);
    }

    @Description("A citation in a list.")
    public static class CitationEdge extends Edge<Citation> {
        CitationEdge(Row row) {
            super(row, row.cell(0, Citation.class));
        }
    }
}
