package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("FundingRoundOrder")
@Description("A sort key of funding rounds. Ties after the last key are broken by id.")
public class FundingRoundOrder {
    @NonNull
    @Description("The field to sort by.")
    public FundingRoundOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /** The key for the alias {@code r}. */
    SortKey key() {
        return switch (field) {
            case ANNOUNCED_ON -> SortKeys.date(field.name(), "r.announcedOn", direction);
            case TOTAL -> SortKeys.decimal(field.name(), "r.total.amount", direction);
        };
    }

    @Enum
    @Description("The fields that funding rounds can be sorted by. Null comes last in both directions.")
    public enum FundingRoundOrderField {
        @Description("When the round was announced.")
        ANNOUNCED_ON,
        @Description("The total, regardless of its currency.")
        TOTAL
    }
}
