package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of statements.")
public class StatementConnection extends Connection<Statement, StatementEdge> {
    StatementConnection(Page page) {
        super(page, StatementEdge::new);
    }
}
