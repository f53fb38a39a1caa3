package org.hubgraph.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of tenancies.")
public class TenancyConnection extends Connection<Tenancy, TenancyEdge> {
    TenancyConnection(Page page) {
        super(page, TenancyEdge::new);
    }
}
