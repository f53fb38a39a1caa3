package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of tenants.")
public class TenantConnection extends Connection<Tenant, TenantEdge> {
    TenantConnection(Page page) {
        super(page, TenantEdge::new);
    }
}
