package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What funds can be sorted by.")
public enum FundOrderField {
    @Description("The name without a language, in the Unicode root collation: Latin, then Hangul, then Han.")
    NAME,
    @Description("The slug, character by character.")
    SLUG,
    @Description("The reported amount, whatever its currency: filter by one currency to compare.")
    SIZE,
    @Description("The launch date.")
    LAUNCHED_ON,
    @Description("When the registry first held it.")
    CREATED_AT,
    @Description("When the registry last changed it.")
    UPDATED_AT
}
