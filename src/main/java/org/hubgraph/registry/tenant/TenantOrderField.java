package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The fields that tenants can be sorted by.")
public enum TenantOrderField {
    @Description("The name as returned without `language`, in the Unicode root collation: Latin, then Hangul, then"
            + " Han.")
    NAME,
    @Description("The slug, in ASCII order.")
    SLUG,
    @Description("The founding date.")
    FOUNDED_ON,
    @Description("When it was added to the registry.")
    CREATED_AT,
    @Description("When it was last changed in the registry.")
    UPDATED_AT
}
