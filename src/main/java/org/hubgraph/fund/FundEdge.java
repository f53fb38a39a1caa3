package org.hubgraph.fund;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A fund in a list.")
public class FundEdge extends Edge<Fund> {
    FundEdge(Row row) {
        super(row, row.cell(0, Fund.class));
    }
}
