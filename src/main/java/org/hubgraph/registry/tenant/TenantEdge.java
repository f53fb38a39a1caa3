package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A tenant in a list.")
public class TenantEdge extends Edge<Tenant> {
    TenantEdge(Row row) {
        super(row, row.cell(0, Tenant.class));
    }
}
