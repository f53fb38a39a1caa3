package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The number of entries that share a value.")
public record FacetCount(
        @Description("The value as the field shows it; null for entries without a value.")
        String value,

        @NonNull @Description("The number of entries with this value, on all pages of the list.")
        Integer count) {}
