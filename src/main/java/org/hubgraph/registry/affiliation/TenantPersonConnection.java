package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.registry.person.Person;

@Description("A page of the people of an organisation, with one edge per affiliation.")
public class TenantPersonConnection extends Connection<Person, TenantPersonEdge> {
    TenantPersonConnection(Page page) {
        super(page, row -> new TenantPersonEdge(row, row.cell(1, Person.class), row.cell(0, Affiliation.class)));
    }
}
