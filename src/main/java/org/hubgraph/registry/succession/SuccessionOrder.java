package org.hubgraph.registry.succession;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("SuccessionOrder")
@Description("A sort key of successions. Ties after the last key are broken by id.")
public class SuccessionOrder {
    @NonNull
    @Description("The field to sort by.")
    public SuccessionOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /** The key for the alias {@code x}. */
    SortKey key() {
        return switch (field) {
            case SUCCEEDED_ON -> SortKeys.date(field.name(), "x.succeededOn", direction);
            case CREATED_AT -> SortKeys.instant(field.name(), "x.createdAt", direction);
            case UPDATED_AT -> SortKeys.instant(field.name(), "x.updatedAt", direction);
        };
    }

    @Enum
    @Description("The fields that successions can be sorted by. Null comes last in both directions.")
    public enum SuccessionOrderField {
        @Description("When the later one took the place of the earlier one.")
        SUCCEEDED_ON,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
