package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("Whose money a fund is.")
public enum FundLevel {
    @Description("A state.")
    NATIONAL,
    @Description("A city.")
    MUNICIPAL,
    @Description("A district of a city.")
    DISTRICT,
    @Description("Private investors.")
    PRIVATE,
    @Description("Several states together.")
    SUPRANATIONAL
}
