package org.hubgraph.tenant;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of tenants.")
public class TenantConnection extends Connection<Tenant, TenantEdge> {
    TenantConnection(Page page) {
        super(page, TenantEdge::new);
    }
}
