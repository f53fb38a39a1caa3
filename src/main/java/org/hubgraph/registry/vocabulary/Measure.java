package org.hubgraph.registry.vocabulary;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hubgraph.value.CurrencyCode;

/**
 * What two figures must have in common so that their amounts can be compared.
 *
 * @param label of the kind {@code OTHER}; labels of other kinds make no difference
 */
public record Measure(FigureKind kind, CurrencyCode currency, FigureUnit unit, String label) {

    /** The kind with the currency or the unit, such as {@code REVENUE EUR}. */
    public String codes() {
        return Stream.of(kind, currency, unit)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** The label if it makes a difference; else an empty text. */
    public String otherLabel() {
        return kind == FigureKind.OTHER && label != null ? label : "";
    }

    /**
     * Passes on each field that does not fit the kind.
     *
     * @param fault receives the name of the field and a message
     */
    public void check(BiConsumer<String, String> fault) {
        var quantity = kind.quantity();
        if (quantity.isMoney() && currency == null) {
            fault.accept("currency", "is required for the kind " + kind + ".");
        } else if (!quantity.isMoney() && quantity != Quantity.ANY && currency != null) {
            fault.accept("currency", "must be null for the kind " + kind + ", which is no amount of money.");
        }
        if (quantity.needsUnit() && unit == null) {
            fault.accept("unit", "is required for the kind " + kind + ".");
        } else if (unit != null && !quantity.has(unit)) {
            fault.accept("unit", unit + " is not a unit of the kind " + kind + ".");
        } else if (unit != null && currency != null) {
            fault.accept("unit", "must be null for an amount of money.");
        }
        if (kind == FigureKind.OTHER && label == null) {
            fault.accept("label", "is required for the kind OTHER: name what is counted or measured.");
        }
    }
}
