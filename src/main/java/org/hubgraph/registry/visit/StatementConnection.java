package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of statements.")
public class StatementConnection extends Connection<Statement, StatementConnection.StatementEdge> {
    StatementConnection(Page page) {
        super(page, StatementEdge::new);
    }

    @Description("A statement in a list.")
    public static class StatementEdge extends Edge<Statement> {
        StatementEdge(Row row) {
            super(row, row.cell(0, Statement.class));
        }
    }
}
