package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of visits.")
public class VisitConnection extends Connection<Visit, VisitConnection.VisitEdge> {
    VisitConnection(Page page) {
        super(page, VisitEdge::new);
    }

    @Description("A visit in a list.")
    public static class VisitEdge extends Edge<Visit> {
        VisitEdge(Row row) {
            super(row, row.cell(0, Visit.class));
        }
    }
}
