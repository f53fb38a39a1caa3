package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.person.Person;

@Description("A page of the people of a hub, with one edge per affiliation.")
public class HubPersonConnection extends Connection<Person, HubPersonConnection.HubPersonEdge> {
    HubPersonConnection(Page page) {
        super(page, row -> new HubPersonEdge(row, row.cell(1, Person.class), row.cell(0, Affiliation.class)));
    }

    @Description("A person in a hub, with the affiliation behind this edge.")
    public static class HubPersonEdge extends Edge<Person> {
        private final Affiliation affiliation;

        HubPersonEdge(Row row, Person node, Affiliation affiliation) {
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
