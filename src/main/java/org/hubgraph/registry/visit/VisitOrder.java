package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("VisitOrder")
@Description("A sort key of visits. Ties after the last key are broken by id.")
public class VisitOrder {
    @NonNull
    @Description("The field to sort by.")
    public VisitOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /** The key for the alias {@code v}. */
    SortKey key() {
        return switch (field) {
            case DATE -> SortKeys.date(field.name(), "v.date", direction);
            case CREATED_AT -> SortKeys.instant(field.name(), "v.createdAt", direction);
            case UPDATED_AT -> SortKeys.instant(field.name(), "v.updatedAt", direction);
        };
    }

    @Enum
    @Description("The fields that visits can be sorted by. Null comes last in both directions.")
    public enum VisitOrderField {
        @Description("The date of the visit.")
        DATE,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
