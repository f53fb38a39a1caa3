package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of tenants.")
public class TenantConnection extends Connection<Tenant, TenantConnection.TenantEdge> {
    public TenantConnection(Page page) {
        super(page, TenantEdge::new);
    }

    @Description("A tenant in a list.")
    public static class TenantEdge extends Edge<Tenant> {
        TenantEdge(Row row) {
            super(row, row.cell(0, Tenant.class));
        }
    }
}
