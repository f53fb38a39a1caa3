package org.hubgraph.registry;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The registry as a whole. A count that is not selected is not computed and is null. */
@Description("The registry as a whole.")
public record Registry(
        @NonNull @Description("How many hubs it holds.") Integer hubs,

        @NonNull @Description("How many organisations it holds.")
        Integer tenants,

        @NonNull @Description("How many people it holds.") Integer people,
        @NonNull @Description("How many funds it holds.") Integer funds,
        @NonNull @Description("How many sources it holds.") Integer sources,

        @NonNull @Description("How many citations it holds.")
        Integer citations,

        @Description("When an entry or a source was last changed, in UTC; null for an empty registry.")
        Instant lastChangedAt,

        @NonNull @Description("The version of the software that answers.")
        String softwareVersion,

        @NonNull @Description("The limits in force.") RequestLimits limits) {}
