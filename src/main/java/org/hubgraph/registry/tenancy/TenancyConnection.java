package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of tenancies.")
public class TenancyConnection extends Connection<Tenancy, TenancyConnection.TenancyEdge> {
    TenancyConnection(Page page) {
        super(page, TenancyEdge::new);
    }

    @Description("A tenancy in a list.")
    public static class TenancyEdge extends Edge<Tenancy> {
        TenancyEdge(Row row) {
            super(row, row.cell(0, Tenancy.class));
        }
    }
}
