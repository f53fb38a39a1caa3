package org.hubgraph.registry.operatorship;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of operatorships.")
public class OperatorshipConnection extends Connection<Operatorship, OperatorshipConnection.OperatorshipEdge> {
    OperatorshipConnection(Page page) {
        super(page, OperatorshipEdge::new);
    }

    @Description("An operatorship in a list.")
    public static class OperatorshipEdge extends Edge<Operatorship> {
        OperatorshipEdge(Row row) {
            super(row, row.cell(0, Operatorship.class));
        }
    }
}
