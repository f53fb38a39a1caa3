package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("An affiliation in a list.")
public class AffiliationEdge extends Edge<Affiliation> {
    AffiliationEdge(Row row) {
        super(row, row.cell(0, Affiliation.class));
    }
}
