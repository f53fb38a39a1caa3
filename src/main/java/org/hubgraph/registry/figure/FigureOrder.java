package org.hubgraph.registry.figure;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.filter.Direction;
import org.hubgraph.registry.filter.SortKeys;
import org.hubgraph.value.Decimal;

/**
 * A sort key of figures. Amounts are sorted within their measure and never across measures: an amount of euros is
 * neither more nor less than a number of desks. A list with one measure is thus in the order of its amounts, and a list
 * with several needs no error.
 */
@Input("FigureOrder")
@Description("A sort key of figures. Ties after the last key are broken by id.")
public class FigureOrder {
    @NonNull
    @Description("The field to sort by.")
    public FigureOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    /**
     * The order of the figures with the alias {@code f}.
     *
     * @param orderBy null or empty for the latest first
     */
    static Order of(List<FigureOrder> orderBy) {
        var keys = orderBy == null || orderBy.isEmpty()
                ? List.of(SortKeys.date("DATE", "f.date", Direction.DESC))
                : orderBy.stream().flatMap(FigureOrder::keys).toList();
        return Order.of(keys, "f.key");
    }

    private Stream<SortKey> keys() {
        return switch (field) {
            case DATE -> Stream.of(SortKeys.date(field.name(), "f.date", direction));
            // All in one direction, so that one index has both orders.
            case AMOUNT ->
                Stream.of(
                        SortKeys.text("MEASURE", "f.measureCodes", direction),
                        SortKeys.text("OTHER_LABEL", "f.otherLabel", direction),
                        new SortKey(
                                field.name(),
                                Condition.of("f.amount"),
                                direction == Direction.DESC,
                                false,
                                Decimal::new));
            case CREATED_AT -> Stream.of(SortKeys.instant(field.name(), "f.createdAt", direction));
            case UPDATED_AT -> Stream.of(SortKeys.instant(field.name(), "f.updatedAt", direction));
        };
    }

    @Enum
    @Description("The fields that figures can be sorted by.")
    public enum FigureOrderField {
        @Description("The date: the earliest day that it may be, then the latest; undated last.")
        DATE,
        @Description(
                "The amount, among figures that can be compared: figures are first sorted by kind, then by currency or"
                        + " unit, for the kind OTHER also by label, and then by amount. A range counts as its lower end. Filter by one"
                        + " kind, and by one currency or unit, to rank by amount alone.")
        AMOUNT,
        @Description("When it was added to the registry.")
        CREATED_AT,
        @Description("When it was last changed in the registry.")
        UPDATED_AT
    }
}
