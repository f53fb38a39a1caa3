package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.person.Person;

@Description("A page of the people of an organisation, with one edge per affiliation.")
public class TenantPersonConnection extends Connection<Person, TenantPersonConnection.TenantPersonEdge> {
    TenantPersonConnection(Page page) {
        super(page, row -> new TenantPersonEdge(row, row.cell(1, Person.class), row.cell(0, Affiliation.class)));
    }

    @Description("A person of an organisation, with the affiliation behind this edge.")
    public static class TenantPersonEdge extends Edge<Person> {
        private final Affiliation affiliation;

        TenantPersonEdge(Row row, Person node, Affiliation affiliation) {
            super(row, node);
            this.affiliation = affiliation;
        }

        @NonNull
        @Description("The affiliation behind this edge, with its dates and citations.")
        public Affiliation getAffiliation() {
            return affiliation;
        }
    }
}
