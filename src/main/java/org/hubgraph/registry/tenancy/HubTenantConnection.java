package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.registry.tenant.Tenant;

@Description("A page of the tenants of a hub, with one edge per tenancy.")
public class HubTenantConnection extends Connection<Tenant, HubTenantEdge> {
    HubTenantConnection(Page page) {
        super(page, row -> new HubTenantEdge(row, row.cell(1, Tenant.class), row.cell(0, Tenancy.class)));
    }
}
