package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The unit of a figure. Where UCUM has a code for it, the description names the code.")
public enum FigureUnit {
    @Description("Square metres: `m2` in UCUM.")
    SQUARE_METRE,
    @Description("Square feet: `[sft_i]` in UCUM.")
    SQUARE_FOOT,
    @Description("Hectares: `har` in UCUM.")
    HECTARE,
    @Description("Acres: `[acr_us]` in UCUM.")
    ACRE,
    @Description("People.")
    PERSON,
    @Description("Desks.")
    DESK,
    @Description("Organisations, such as start-ups.")
    ORGANISATION,
    @Description("Percent: `%` in UCUM.")
    PERCENT
}
