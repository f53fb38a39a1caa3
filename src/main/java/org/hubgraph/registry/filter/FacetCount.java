package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How many entries share one value.")
public record FacetCount(
        @Description("The value as the field shows it; null for entries without one.")
        String value,

        @NonNull @Description("How many entries of the whole list, all its pages, have it.")
        Integer count) {}
