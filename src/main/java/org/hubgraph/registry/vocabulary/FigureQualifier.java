package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How exactly a source gives an amount.")
public enum FigureQualifier {
    @Description("Exactly this amount.")
    EXACT,
    @Description("About this amount.")
    ABOUT,
    @Description("This amount or more.")
    AT_LEAST,
    @Description("This amount or less.")
    AT_MOST,
    @Description("From this amount to `upperAmount`, both included.")
    RANGE
}
