package org.hubgraph.visit;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A statement in a list.")
public class StatementEdge extends Edge<Statement> {
    StatementEdge(Row row) {
        super(row, row.cell(0, Statement.class));
    }
}
