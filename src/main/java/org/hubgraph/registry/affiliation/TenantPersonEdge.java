package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Row;
import org.hubgraph.registry.person.Person;

@Description("A person of an organisation, with the affiliation behind this edge.")
public class TenantPersonEdge extends Edge<Person> {
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
