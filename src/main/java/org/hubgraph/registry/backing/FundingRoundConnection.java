package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of funding rounds.")
public class FundingRoundConnection extends Connection<FundingRound, FundingRoundConnection.FundingRoundEdge> {
    FundingRoundConnection(Page page) {
        super(page, FundingRoundEdge::new);
    }

    @Description("A funding round in a list.")
    public static class FundingRoundEdge extends Edge<FundingRound> {
        FundingRoundEdge(Row row) {
            super(row, row.cell(0, FundingRound.class));
        }
    }
}
