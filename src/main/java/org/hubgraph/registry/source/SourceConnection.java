package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of sources.")
public class SourceConnection extends Connection<Source, SourceConnection.SourceEdge> {
    SourceConnection(Page page) {
        super(page, SourceEdge::new);
    }

    @Description("A source in a list.")
    public static class SourceEdge extends Edge<Source> {
        SourceEdge(Row row) {
            super(row, row.cell(0, Source.class));
        }
    }
}
