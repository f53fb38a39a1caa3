package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of funds.")
public class FundConnection extends Connection<Fund, FundEdge> {
    FundConnection(Page page) {
        super(page, FundEdge::new);
    }
}
