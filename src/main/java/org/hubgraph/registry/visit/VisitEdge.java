package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A visit in a list.")
public class VisitEdge extends Edge<Visit> {
    VisitEdge(Row row) {
        super(row, row.cell(0, Visit.class));
    }
}
