package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;

@Description("A person in a list.")
public class PersonEdge extends Edge<Person> {
    PersonEdge(Row row) {
        super(row, row.cell(0, Person.class));
    }
}
