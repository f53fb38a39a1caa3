package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What hubs can be sorted by.")
public enum HubOrderField {
    @Description("The name without a language, in the Unicode root collation: Latin, then Hangul, then Han.")
    NAME,
    @Description("The slug, character by character.")
    SLUG,
    @Description("The opening date; a month comes before its days.")
    OPENED_ON,
    @Description("When the registry first held it.")
    CREATED_AT,
    @Description("When the registry last changed it.")
    UPDATED_AT,
    @Description("How many tenancies of residents are on record, past ones too.")
    TENANT_COUNT
}
