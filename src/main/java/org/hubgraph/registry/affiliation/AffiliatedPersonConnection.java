package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.RelatedEdge;
import org.hubgraph.graphql.connection.Relations;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.person.Person;

@Description("A page of the people of an organisation, a hub or a fund, with one edge per person.")
public class AffiliatedPersonConnection extends Connection<Person, AffiliatedPersonConnection.AffiliatedPersonEdge> {
    private final Listing all;

    /** @param all the affiliations that lead to the people of the list */
    AffiliatedPersonConnection(Page page, Relations affiliations, Listing all) {
        super(page, row -> new AffiliatedPersonEdge(row, row.cell(0, Person.class), page, affiliations));
        this.all = all;
    }

    Listing all() {
        return all;
    }

    @Description("A person of an organisation, a hub or a fund, with the affiliations there.")
    public static class AffiliatedPersonEdge extends RelatedEdge<Person> {
        AffiliatedPersonEdge(Row row, Person node, Page page, Relations affiliations) {
            super(row, node, affiliations, page.parent(), node.key);
        }
    }
}
