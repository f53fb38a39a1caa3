package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The precision of a reported number.")
public enum Bound {
    @Description("Exactly this number.")
    EXACT,
    @Description("This number or more.")
    AT_LEAST,
    @Description("This number or fewer.")
    AT_MOST,
    @Description("About this number.")
    ABOUT
}
