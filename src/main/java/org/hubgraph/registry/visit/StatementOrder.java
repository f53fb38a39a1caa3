package org.hubgraph.registry.visit;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("StatementOrder")
@Description("A sort key of statements. Ties after the last key are broken by id.")
public class StatementOrder {
    @NonNull
    @Description("The field to sort by.")
    public StatementOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /** The key for the alias {@code q}. */
    SortKey key() {
        return switch (field) {
            case SAID_ON -> SortKeys.date(field.name(), "q.saidOn", direction);
            case CREATED_AT -> SortKeys.instant(field.name(), "q.createdAt", direction);
            case UPDATED_AT -> SortKeys.instant(field.name(), "q.updatedAt", direction);
        };
    }

    @Enum
    @Description("The fields that statements can be sorted by. Null comes last in both directions.")
    public enum StatementOrderField {
        @Description("When it was said.")
        SAID_ON,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
