package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of tenancies.")
public class TenancyConnection extends Connection<Tenancy, TenancyEdge> {
    TenancyConnection(Page page) {
        super(page, TenancyEdge::new);
    }
}
