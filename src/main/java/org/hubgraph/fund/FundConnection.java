package org.hubgraph.fund;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of funds.")
public class FundConnection extends Connection<Fund, FundEdge> {
    FundConnection(Page page) {
        super(page, FundEdge::new);
    }
}
