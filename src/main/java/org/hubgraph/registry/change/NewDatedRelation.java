package org.hubgraph.registry.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.value.PartialDate;

/** Fields of the commands that add a relation with a start and an end. */
@RegisterForReflection
public abstract class NewDatedRelation extends NewRelation {
    @Description("When it began, as precisely as a source says.")
    public PartialDate since;

    @Description("The last day, month or year of it; leave it out while it goes on, and where nobody knows.")
    public PartialDate until;

    @Description("Whether it is over. Without it: true where `until` is given and not still to come, else false.")
    public Boolean ended;
}
