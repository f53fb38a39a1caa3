package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.tenant.Tenant;

@Description("A page of the partnerships of an organisation.")
public class TenantPartnershipConnection
        extends Connection<Partnership, TenantPartnershipConnection.TenantPartnershipEdge> {
    TenantPartnershipConnection(Page page) {
        super(page, TenantPartnershipEdge::new);
    }

    @Description("A partnership of an organisation, seen from that organisation.")
    public static class TenantPartnershipEdge extends Edge<Partnership> {
        private final Tenant other;

        TenantPartnershipEdge(Row row) {
            super(row, row.cell(0, Partnership.class));
            this.other = row.cell(1, Tenant.class);
        }

        @NonNull
        @Description("The other organisation.")
        public Tenant getOther() {
            return other;
        }
    }
}
