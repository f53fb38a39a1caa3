package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How a reported number is to be read.")
public enum Bound {
    @Description("Exactly that many.")
    EXACT,
    @Description("That many or more.")
    AT_LEAST,
    @Description("That many or fewer.")
    AT_MOST,
    @Description("Roughly that many.")
    ABOUT
}
