package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The number of different values of a field in a group.")
public record DistinctCount(
        @NonNull @Description("The field of `distinct`, such as COUNTRY.")
        String field,

        @NonNull @Description("The number of its different values. Unknown and imprecise values do not count.")
        Integer count) {}
