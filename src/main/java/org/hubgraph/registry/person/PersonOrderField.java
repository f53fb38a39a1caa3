package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The fields that people can be sorted by.")
public enum PersonOrderField {
    @Description("The name as returned without `language`, in the Unicode root collation: Latin, then Hangul, then"
            + " Han.")
    NAME,
    @Description("The slug, in ASCII order.")
    SLUG,
    @Description("When they were added to the registry.")
    CREATED_AT,
    @Description("When they were last changed in the registry.")
    UPDATED_AT
}
