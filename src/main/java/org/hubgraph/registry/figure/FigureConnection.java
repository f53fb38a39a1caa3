package org.hubgraph.registry.figure;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of figures.")
public class FigureConnection extends Connection<Figure, FigureConnection.FigureEdge> {
    FigureConnection(Page page) {
        super(page, FigureEdge::new);
    }

    @Description("A figure in a list.")
    public static class FigureEdge extends Edge<Figure> {
        FigureEdge(Row row) {
            super(row, row.cell(0, Figure.class));
        }
    }
}
