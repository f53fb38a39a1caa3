package org.hubgraph.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A visit in a list.")
public class VisitEdge extends Edge<Visit> {
    VisitEdge(Row row) {
        super(row, row.cell(0, Visit.class));
    }
}
