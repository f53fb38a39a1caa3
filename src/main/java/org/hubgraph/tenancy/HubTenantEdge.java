package org.hubgraph.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;
import org.hubgraph.tenant.Tenant;

@Description("A tenant of a hub, and how it stands to the hub.")
public class HubTenantEdge extends Edge<Tenant> {
    private final Tenancy tenancy;

    HubTenantEdge(Row row, Tenant node, Tenancy tenancy) {
        super(row, node);
        this.tenancy = tenancy;
    }

    @NonNull
    @Description("The relation that leads here, with its dates and citations.")
    public Tenancy getTenancy() {
        return tenancy;
    }
}
