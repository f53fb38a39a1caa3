package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("HubOrder")
@Description("A sort key. Ties after the last key are broken by id.")
public class HubOrder {
    @NonNull
    @Description("The field to sort by.")
    public HubOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("The fields that hubs can be sorted by.")
    public enum HubOrderField {
        @Description("The name as returned without `language`, in the Unicode root collation: Latin, then Hangul, then"
                + " Han.")
        NAME,
        @Description("The slug, in ASCII order.")
        SLUG,
        @Description("The opening date: the earliest day that it may be, then the latest.")
        OPENED_ON,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT,
        @Description("The number of residents in the registry, past ones included.")
        TENANT_COUNT,
        @Description("When the status was last verified.")
        STATUS_VERIFIED_ON
    }
}
