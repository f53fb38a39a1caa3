package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;
import org.hubgraph.value.CurrencyCode;

@Input("MoneyAggregateOrder")
@Description("A sort key of groups with amounts. Ties after the last key are broken by the values, unknown ones last.")
public class MoneyAggregateOrder {
    @NonNull
    @Description("What to sort by.")
    public MoneyAggregateOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Description("The currency of SUM, MIN, MAX and AVERAGE, which need it: amounts of different currencies are never"
            + " compared. Groups without an amount in it come last.")
    public CurrencyCode currency;

    @Enum
    @Description("What groups with amounts can be sorted by. If amounts of a currency have several meanings in a"
            + " group, the largest value counts.")
    public enum MoneyAggregateOrderField {
        @Description("The number of entries.")
        COUNT,
        @Description("The value of the first field of `by`, in code point order; unknown last.")
        FIRST_KEY,
        @Description("The value of the second field of `by`.")
        SECOND_KEY,
        @Description("The value of the third field of `by`.")
        THIRD_KEY,
        @Description("The sum in the currency.")
        SUM,
        @Description("The smallest amount in the currency.")
        MIN,
        @Description("The largest amount in the currency.")
        MAX,
        @Description("The average in the currency.")
        AVERAGE
    }
}
