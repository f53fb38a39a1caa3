package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.RelatedEdge;
import org.hubgraph.graphql.connection.Relations;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.value.PartialDate;

@Description("A page of the organisations in a hub or near it, with one edge per organisation.")
public class HubTenantConnection extends Connection<Tenant, HubTenantConnection.HubTenantEdge> {
    private final Listing all;
    private final PartialDate asOf;

    /**
     * @param all the tenancies that lead to the organisations of the list
     * @param asOf the date on which these may be in force; null for any
     */
    HubTenantConnection(Page page, Relations tenancies, Listing all, PartialDate asOf) {
        super(page, row -> new HubTenantEdge(row, row.cell(0, Tenant.class), page, tenancies));
        this.all = all;
        this.asOf = asOf;
    }

    Listing all() {
        return all;
    }

    PartialDate asOf() {
        return asOf;
    }

    @Description("An organisation in a hub or near it, with its tenancies there.")
    public static class HubTenantEdge extends RelatedEdge<Tenant> {
        HubTenantEdge(Row row, Tenant node, Page page, Relations tenancies) {
            super(row, node, tenancies, page.parent(), node.key);
        }
    }
}
