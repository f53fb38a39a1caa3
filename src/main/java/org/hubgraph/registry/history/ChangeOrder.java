package org.hubgraph.registry.history;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;

@Input("ChangeOrder")
@Description("A sort key of changes. Ties after the last key are broken by id.")
public class ChangeOrder {
    @NonNull
    @Description("The field to sort by.")
    public ChangeOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /**
     * The order of changes with the alias {@code c}.
     *
     * @param orderBy null or empty for the oldest first
     */
    static Order of(List<ChangeOrder> orderBy) {
        return Order.of(SortKeys.of(orderBy, ChangeOrder::key, committed(Direction.ASC)), "c.key");
    }

    private SortKey key() {
        return switch (field) {
            case COMMIT -> committed(direction);
        };
    }

    private static SortKey committed(Direction direction) {
        return SortKeys.count("POSITION", "c.position", direction);
    }

    @Enum
    @Description("The fields that changes can be sorted by.")
    public enum ChangeOrderField {
        @Description("The order of commits, which is that of `at`, except that servers' clocks may differ.")
        COMMIT
    }
}
