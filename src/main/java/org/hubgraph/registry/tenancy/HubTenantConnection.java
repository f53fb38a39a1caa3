package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.RelatedEdge;
import org.hubgraph.graphql.connection.Relations;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.tenant.Tenant;

@Description("A page of the organisations in a hub or near it, with one edge per organisation.")
public class HubTenantConnection extends Connection<Tenant, HubTenantConnection.HubTenantEdge> {
    private final Listing all;

    /** @param all the tenancies that lead to the organisations of the list */
    HubTenantConnection(Page page, Relations tenancies, Listing all) {
        super(page, row -> new HubTenantEdge(row, row.cell(0, Tenant.class), page, tenancies));
        this.all = all;
    }

    Listing all() {
        return all;
    }

    @Description("An organisation in a hub or near it, with its tenancies there.")
    public static class HubTenantEdge extends RelatedEdge<Tenant> {
        HubTenantEdge(Row row, Tenant node, Page page, Relations tenancies) {
            super(row, node, tenancies, page.parent(), node.key);
        }
    }
}
