package org.hubgraph.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of statements.")
public class StatementConnection extends Connection<Statement, StatementEdge> {
    StatementConnection(Page page) {
        super(page, StatementEdge::new);
    }
}
