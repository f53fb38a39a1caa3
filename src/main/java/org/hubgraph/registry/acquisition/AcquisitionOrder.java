package org.hubgraph.registry.acquisition;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("AcquisitionOrder")
@Description("A sort key of acquisitions. Ties after the last key are broken by id.")
public class AcquisitionOrder {
    @NonNull
    @Description("The field to sort by.")
    public AcquisitionOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /** The key for the alias {@code x}. */
    SortKey key() {
        return switch (field) {
            case ANNOUNCED_ON -> SortKeys.date(field.name(), "x.announcedOn", direction);
            case CLOSED_ON -> SortKeys.date(field.name(), "x.closedOn", direction);
            case PRICE -> SortKeys.decimal(field.name(), "x.price.amount", direction);
        };
    }

    @Enum
    @Description("The fields that acquisitions can be sorted by. Null comes last in both directions.")
    public enum AcquisitionOrderField {
        @Description("When it was announced.")
        ANNOUNCED_ON,
        @Description("When it was completed or called off.")
        CLOSED_ON,
        @Description("The price, regardless of its currency.")
        PRICE
    }
}
