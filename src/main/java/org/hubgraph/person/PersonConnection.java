package org.hubgraph.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of people.")
public class PersonConnection extends Connection<Person, PersonEdge> {
    PersonConnection(Page page) {
        super(page, PersonEdge::new);
    }
}
