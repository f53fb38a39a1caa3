package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.registry.person.Person;

@Description("A page of the people of a hub, with one edge per affiliation.")
public class HubPersonConnection extends Connection<Person, HubPersonEdge> {
    HubPersonConnection(Page page) {
        super(page, row -> new HubPersonEdge(row, row.cell(1, Person.class), row.cell(0, Affiliation.class)));
    }
}
