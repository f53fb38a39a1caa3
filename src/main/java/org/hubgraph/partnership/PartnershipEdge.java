package org.hubgraph.partnership;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A partnership in a list.")
public class PartnershipEdge extends Edge<Partnership> {
    PartnershipEdge(Row row) {
        super(row, row.cell(0, Partnership.class));
    }
}
