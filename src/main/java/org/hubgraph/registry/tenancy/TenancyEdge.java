package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A tenancy in a list.")
public class TenancyEdge extends Edge<Tenancy> {
    TenancyEdge(Row row) {
        super(row, row.cell(0, Tenancy.class));
    }
}
