package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("AggregateOrder")
@Description("A sort key of groups. Ties after the last key are broken by the values, unknown ones last.")
public class AggregateOrder {
    @NonNull
    @Description("What to sort by.")
    public AggregateOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("What groups can be sorted by.")
    public enum AggregateOrderField {
        @Description("The number of entries.")
        COUNT,
        @Description("The value of the first field of `by`, in code point order; unknown last.")
        FIRST_KEY,
        @Description("The value of the second field of `by`.")
        SECOND_KEY,
        @Description("The value of the third field of `by`.")
        THIRD_KEY
    }
}
