package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The groups that are not on a page of groups.")
public record OutsideGroups(
        @NonNull @Description("The number of groups that are not on this page.")
        Integer groupCount,

        @NonNull
        @Description("The sum of their counts. An entry with several values of a field counts in each of its groups.")
        Integer count) {}
