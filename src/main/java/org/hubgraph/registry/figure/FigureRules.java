package org.hubgraph.registry.figure;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.vocabulary.FigureQualifier;

/** The rules between the fields of a figure. */
final class FigureRules {
    private static final String AMOUNT = "amount";
    private static final String UPPER_AMOUNT = "upperAmount";

    private FigureRules() {}

    /** Derives the measure, and adds a violation for each fault. A field that is missing was reported before. */
    static void check(Figure figure, Violations violations) {
        if (figure.kind == null || figure.qualifier == null || figure.amount == null) {
            return;
        }
        figure.deriveMeasure();
        figure.measure().check((field, message) -> violations.add(message, field));
        checkSize(figure, violations);
        checkRange(figure, violations);
    }

    private static void checkSize(Figure figure, Violations violations) {
        var quantity = figure.kind.quantity();
        if (!quantity.mayBeNegative() && figure.amount.value().signum() < 0) {
            violations.add("must not be negative for the kind " + figure.kind + ".", AMOUNT);
        }
        if (quantity.isWhole() && !figure.amount.isWhole()) {
            violations.add("must be a whole number for the kind " + figure.kind + ".", AMOUNT);
        }
        if (quantity.isWhole() && figure.upperAmount != null && !figure.upperAmount.isWhole()) {
            violations.add("must be a whole number for the kind " + figure.kind + ".", UPPER_AMOUNT);
        }
    }

    private static void checkRange(Figure figure, Violations violations) {
        boolean range = figure.qualifier == FigureQualifier.RANGE;
        if (range && figure.upperAmount == null) {
            violations.add("is required for a RANGE.", UPPER_AMOUNT);
        } else if (!range && figure.upperAmount != null) {
            violations.add("must be null unless the qualifier is RANGE.", UPPER_AMOUNT);
        } else if (range && figure.upperAmount.compareTo(figure.amount) <= 0) {
            violations.add("must be more than the amount.", UPPER_AMOUNT);
        }
    }
}
