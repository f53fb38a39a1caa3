package org.hubgraph.registry.filter;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.value.PartialDate;

/** The conditions on a {@link org.hubgraph.registry.entry.DatedRelation}. Subclasses name the input type. */
@RegisterForReflection
public abstract class DatedFilter {
    @Description(
            "It may be in force on this date, as far as its dates are known. Relations that ended on an unknown date"
                    + " do not match.")
    public PartialDate inForceOn;

    @Description("It began, or may have, on or after this date.")
    public PartialDate sinceFrom;

    @Description("It began, or may have, on or before this date.")
    public PartialDate sinceUntil;

    @Description("Its last day is, or may be, on or after this date.")
    public PartialDate untilFrom;

    @Description("Its last day is, or may be, on or before this date.")
    public PartialDate untilUntil;

    @Description("Whether it has ended.")
    public Boolean ended;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;
}
