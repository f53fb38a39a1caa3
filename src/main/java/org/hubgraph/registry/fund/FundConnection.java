package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of funds.")
public class FundConnection extends Connection<Fund, FundConnection.FundEdge> {
    FundConnection(Page page) {
        super(page, FundEdge::new);
    }

    @Description("A fund in a list.")
    public static class FundEdge extends Edge<Fund> {
        FundEdge(Row row) {
            super(row, row.cell(0, Fund.class));
        }
    }
}
