package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The direction of a sort order. Unknown values come last in both directions.")
public enum Direction {
    @Description("Ascending: smallest, earliest or alphabetically first.")
    ASC,
    @Description("Descending: largest, latest or alphabetically last.")
    DESC
}
