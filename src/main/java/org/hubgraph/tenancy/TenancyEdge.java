package org.hubgraph.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A tenancy in a list.")
public class TenancyEdge extends Edge<Tenancy> {
    TenancyEdge(Row row) {
        super(row, row.cell(0, Tenancy.class));
    }
}
