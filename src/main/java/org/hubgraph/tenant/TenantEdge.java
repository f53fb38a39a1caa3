package org.hubgraph.tenant;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A tenant in a list.")
public class TenantEdge extends Edge<Tenant> {
    TenantEdge(Row row) {
        super(row, row.cell(0, Tenant.class));
    }
}
