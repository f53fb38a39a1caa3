package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.tenant.Tenant;

@Description("A page of the tenants of a hub, with one edge per tenancy.")
public class HubTenantConnection extends Connection<Tenant, HubTenantConnection.HubTenantEdge> {
    HubTenantConnection(Page page) {
        super(page, row -> new HubTenantEdge(row, row.cell(1, Tenant.class), row.cell(0, Tenancy.class)));
    }

    @Description("A tenant of a hub, with the tenancy behind this edge.")
    public static class HubTenantEdge extends Edge<Tenant> {
        private final Tenancy tenancy;

        HubTenantEdge(Row row, Tenant node, Tenancy tenancy) {
            super(row, node);
            this.tenancy = tenancy;
        }

        @NonNull
        @Description("The tenancy behind this edge, with its dates and citations.")
        public Tenancy getTenancy() {
            return tenancy;
        }
    }
}
