package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The area that coordinates represent.")
public enum CoordinatePrecision {
    @Description("The place itself, such as an entrance or a building.")
    POINT,
    @Description("Somewhere in the street.")
    STREET,
    @Description("The centre of the district.")
    DISTRICT,
    @Description("The centre of the city.")
    CITY
}
