package org.hubgraph.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;

@Description("A person in a list.")
public class PersonEdge extends Edge<Person> {
    PersonEdge(Row row) {
        super(row, row.cell(0, Person.class));
    }
}
