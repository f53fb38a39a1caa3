package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("Which end of an order comes first. Unknown values come last in both.")
public enum Direction {
    @Description("Smallest, earliest, first in the alphabet.")
    ASC,
    @Description("Largest, latest, last in the alphabet.")
    DESC
}
