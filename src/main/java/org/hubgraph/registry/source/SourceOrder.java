package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("SourceOrder")
@Description("A sort key of sources. Ties after the last key are broken by id.")
public class SourceOrder {
    @NonNull
    @Description("The field to sort by.")
    public SourceOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /** The key for the alias {@code o}. */
    SortKey key() {
        return switch (field) {
            case PUBLISHED_ON -> SortKeys.date(field.name(), "o.publishedOn", direction);
            case CREATED_AT -> SortKeys.instant(field.name(), "o.createdAt", direction);
            case UPDATED_AT -> SortKeys.instant(field.name(), "o.updatedAt", direction);
        };
    }

    @Enum
    @Description("The fields that sources can be sorted by. Null comes last in both directions.")
    public enum SourceOrderField {
        @Description("When it was published.")
        PUBLISHED_ON,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
