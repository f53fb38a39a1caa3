package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A statement in a list.")
public class StatementEdge extends Edge<Statement> {
    StatementEdge(Row row) {
        super(row, row.cell(0, Statement.class));
    }
}
