package org.hubgraph.registry.change;

import java.util.Optional;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.value.PartialDate;

/** Fields of the commands that change a relation with a start and an end. */
@RegisterForReflection
public abstract class DatedRelationUpdate extends RelationUpdate {
    @Description("When it began; null if unknown.")
    public Optional<PartialDate> since;

    @Explicit
    @Description(
            "The last day, as far as it is known; null if it has not ended or, with `ended`, if the end date is unknown.")
    public Optional<PartialDate> until;

    @Explicit
    @Description("Whether it has ended; cannot be cleared. If left out while `until` is set, it follows from"
            + " `until`: true unless that date is in the future or has no latest day, such as `2015/..`.")
    public Optional<Boolean> ended;
}
