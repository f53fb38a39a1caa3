package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The provider of a fund's money.")
public enum FundLevel {
    @Description("A national government.")
    NATIONAL,
    @Description("The government of a part of a country: a province, a region or, as in the USA, a state.")
    PROVINCE,
    @Description("A city government.")
    CITY,
    @Description("The government of a city district.")
    DISTRICT,
    @Description("Private investors.")
    PRIVATE,
    @Description("Several national governments together.")
    SUPRANATIONAL
}
