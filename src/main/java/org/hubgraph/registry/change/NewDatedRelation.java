package org.hubgraph.registry.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.value.PartialDate;

/** Fields of the commands that add a relation with a start and an end. */
@RegisterForReflection
public abstract class NewDatedRelation extends NewRelation {
    @Description("When it began, as precisely as a source says.")
    public PartialDate since;

    @Explicit
    @Description("The last day, as far as it is known; omit it if it has not ended or if the end date is unknown.")
    public PartialDate until;

    @Explicit
    @Description("Whether it has ended. Default: true if `until` is given, is not in the future and has a latest day"
            + " (unlike `2015/..`); otherwise false.")
    public Boolean ended;
}
