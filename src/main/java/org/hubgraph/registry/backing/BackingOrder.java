package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("BackingOrder")
@Description("A sort key of backings. Ties after the last key are broken by id.")
public class BackingOrder {
    @NonNull
    @Description("The field to sort by.")
    public BackingOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /** The key for the alias {@code b}. */
    SortKey key() {
        return switch (field) {
            case COMMITTED_ON -> SortKeys.date(field.name(), "b.committedOn", direction);
            case SINCE -> SortKeys.date(field.name(), "b.since", direction);
            case AMOUNT -> SortKeys.decimal(field.name(), "b.amount.amount", direction);
            case STAKE_PERCENT -> SortKeys.decimal(field.name(), "b.stakePercent", direction);
        };
    }

    @Enum
    @Description("The fields that backings can be sorted by. Null comes last in both directions.")
    public enum BackingOrderField {
        @Description("When the amount was committed.")
        COMMITTED_ON,
        @Description("When it began.")
        SINCE,
        @Description("The amount, regardless of its currency.")
        AMOUNT,
        @Description("The backer's share of the beneficiary.")
        STAKE_PERCENT
    }
}
