package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A partnership in a list.")
public class PartnershipEdge extends Edge<Partnership> {
    PartnershipEdge(Row row) {
        super(row, row.cell(0, Partnership.class));
    }
}
