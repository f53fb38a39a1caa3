package org.hubgraph.registry;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The registry as a whole. A count that is not selected is not computed and is null. */
@Description("The registry as a whole.")
public record Registry(
        @NonNull @Description("The number of hubs.") Integer hubs,

        @NonNull @Description("The number of organisations.")
        Integer tenants,

        @NonNull @Description("The number of people.") Integer people,
        @NonNull @Description("The number of funds.") Integer funds,
        @NonNull @Description("The number of sectors.") Integer sectors,
        @NonNull @Description("The number of sources.") Integer sources,

        @NonNull @Description("The number of citations.") Integer citations,

        @Description(
                "When the registry was last changed, in UTC; null if it is empty. A lookup with `asKnownAt` at this"
                        + " instant returns the current data.")
        Instant lastChangedAt,

        @NonNull @Description("The version of the server software.")
        String softwareVersion,

        @NonNull @Description("The limits in force.") RequestLimits limits) {}
