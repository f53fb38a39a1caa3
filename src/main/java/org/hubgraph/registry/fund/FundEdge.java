package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A fund in a list.")
public class FundEdge extends Edge<Fund> {
    FundEdge(Row row) {
        super(row, row.cell(0, Fund.class));
    }
}
