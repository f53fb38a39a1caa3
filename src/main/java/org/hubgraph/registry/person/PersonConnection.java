package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of people.")
public class PersonConnection extends Connection<Person, PersonEdge> {
    PersonConnection(Page page) {
        super(page, PersonEdge::new);
    }
}
