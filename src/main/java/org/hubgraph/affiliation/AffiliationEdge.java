package org.hubgraph.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("An affiliation in a list.")
public class AffiliationEdge extends Edge<Affiliation> {
    AffiliationEdge(Row row) {
        super(row, row.cell(0, Affiliation.class));
    }
}
