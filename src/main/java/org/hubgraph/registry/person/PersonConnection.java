package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of people.")
public class PersonConnection extends Connection<Person, PersonConnection.PersonEdge> {
    PersonConnection(Page page) {
        super(page, PersonEdge::new);
    }

    @Description("A person in a list.")
    public static class PersonEdge extends Edge<Person> {
        PersonEdge(Row row) {
            super(row, row.cell(0, Person.class));
        }
    }
}
