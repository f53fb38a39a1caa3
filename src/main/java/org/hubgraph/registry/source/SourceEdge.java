package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A source in a list.")
public class SourceEdge extends Edge<Source> {
    SourceEdge(Row row) {
        super(row, row.cell(0, Source.class));
    }
}
