package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("HubTenantOrder")
@Description("A sort key of the organisations of a hub. Ties after the last key are broken by id.")
public class HubTenantOrder {
    @NonNull
    @Description("The field to sort by.")
    public HubTenantOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("The fields that the organisations of a hub can be sorted by.")
    public enum HubTenantOrderField {
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
        UPDATED_AT,
        @Description("The start of its earliest tenancy among those on the edge, in both directions.")
        SINCE
    }
}
