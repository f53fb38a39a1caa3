package org.hubgraph.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.paging.Edge;
import org.hubgraph.paging.Row;
import org.hubgraph.person.Person;

@Description("A person in a hub, and through which affiliation.")
public class HubPersonEdge extends Edge<Person> {
    private final Affiliation affiliation;

    HubPersonEdge(Row row, Person node, Affiliation affiliation) {
        super(row, node);
        this.affiliation = affiliation;
    }

    @NonNull
    @Description("The relation that leads here, with its dates and citations.")
    public Affiliation getAffiliation() {
        return affiliation;
    }
}
