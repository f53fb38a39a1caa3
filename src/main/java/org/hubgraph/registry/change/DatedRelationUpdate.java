package org.hubgraph.registry.change;

import java.util.Optional;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.value.PartialDate;

/** Fields of the commands that change a relation with a start and an end. */
@RegisterForReflection
public abstract class DatedRelationUpdate extends RelationUpdate {
    @Description("When it began; null for unknown.")
    public Optional<PartialDate> since;

    @Description("The last day, month or year of it; null if it goes on, or, with `ended`, if nobody knows.")
    public Optional<PartialDate> until;

    @Description(
            "Whether it is over; cannot be cleared. Left out beside a new `until`, it follows from that: true unless"
                    + " that is still to come.")
    public Optional<Boolean> ended;
}
