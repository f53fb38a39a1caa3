package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("FundOrder")
@Description("A sort key. Ties after the last key are broken by id.")
public class FundOrder {
    @NonNull
    @Description("The field to sort by.")
    public FundOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("The fields that funds can be sorted by.")
    public enum FundOrderField {
        @Description("The name as returned without `language`, in the Unicode root collation: Latin, then Hangul, then"
                + " Han.")
        NAME,
        @Description("The slug, in ASCII order.")
        SLUG,
        @Description("The reported amount, regardless of its currency. To compare amounts, filter by one currency.")
        SIZE,
        @Description("The launch date.")
        LAUNCHED_ON,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
