package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.tenant.Tenant;

@Description("A page of the partnerships of an organisation.")
public class PartnershipConnection extends Connection<Partnership, PartnershipConnection.PartnershipEdge> {
    PartnershipConnection(Page page) {
        super(page, PartnershipEdge::new);
    }

    @Description("A partnership of an organisation, seen from that organisation.")
    public static class PartnershipEdge extends Edge<Partnership> {
        private final Tenant other;

        PartnershipEdge(Row row) {
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
