package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What people can be sorted by.")
public enum PersonOrderField {
    @Description("The name without a language, in the Unicode root collation: Latin, then Hangul, then Han.")
    NAME,
    @Description("The slug, character by character.")
    SLUG,
    @Description("When the registry first held it.")
    CREATED_AT,
    @Description("When the registry last changed it.")
    UPDATED_AT
}
