package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;

@Input("DatedOrder")
@Description("A sort key of relations that have a beginning and an end. Ties after the last key are broken by id.")
public class DatedOrder {
    @NonNull
    @Description("The field to sort by.")
    public DatedOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /**
     * The order of relations.
     *
     * @param orderBy null or empty for the earliest first, undated last
     * @param alias of a {@link org.hubgraph.registry.entry.DatedRelation}
     */
    public static Order of(List<DatedOrder> orderBy, String alias) {
        return orderBy == null || orderBy.isEmpty()
                ? SortKeys.earliestFirst(alias)
                : Order.of(orderBy.stream().map(order -> order.key(alias)).toList(), alias + ".key");
    }

    /** The key for the alias of a {@link org.hubgraph.registry.entry.DatedRelation}. */
    private SortKey key(String alias) {
        return switch (field) {
            case SINCE -> SortKeys.date(field.name(), alias + ".since", direction);
            case UNTIL -> SortKeys.date(field.name(), alias + ".until", direction);
            case CREATED_AT -> SortKeys.instant(field.name(), alias + ".createdAt", direction);
            case UPDATED_AT -> SortKeys.instant(field.name(), alias + ".updatedAt", direction);
        };
    }

    @Enum
    @Description("The fields that relations can be sorted by. Null comes last in both directions.")
    public enum DatedOrderField {
        @Description("When it began.")
        SINCE,
        @Description("Its last day.")
        UNTIL,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
