package org.hubgraph.registry.change;

import java.util.HashSet;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.Conversions;
import org.hubgraph.registry.entry.ReportedMoney;
import org.hubgraph.value.Money;

/** A reported amount in the input of a mutation. Its column can store every {@link org.hubgraph.value.Decimal}. */
@Input("ReportedMoneyInput")
@Description("An amount as a source reported it, with the conversions that the same source gave.")
public class NewMoney extends NewAmount implements StoredForm<ReportedMoney> {
    private static final String NOT_NEGATIVE = "must not be negative.";

    // Ten of the longest amounts take less than 1,000 characters of JSON; the column has 2,000.
    @Size(max = Conversions.MOST)
    @Description("The same amount in other currencies, if the source itself gave it; each currency at most once."
            + " At most 10.")
    public List<@NonNull NewAmount> conversions;

    @Override
    public ReportedMoney stored(Violations violations, String field) {
        check(violations, field);
        var money = new ReportedMoney();
        money.amount = amount;
        money.currency = currency;
        money.approximate = isTrue(approximate);
        money.reported = new Conversions(Given.listed(conversions).stream()
                .map(other -> new Money(other.amount, other.currency, isTrue(other.approximate)))
                .toList());
        return money;
    }

    private void check(Violations violations, String field) {
        if (isNegative(this)) {
            violations.add(NOT_NEGATIVE, field, "amount");
        }
        var currencies = new HashSet<>(List.of(currency));
        var others = Given.listed(conversions);
        for (int place = 0; place < others.size(); place++) {
            var other = others.get(place);
            if (isNegative(other)) {
                violations.add(NOT_NEGATIVE, field, "conversions", place, "amount");
            }
            if (!currencies.add(other.currency)) {
                violations.add(
                        "There is already an amount in " + other.currency + ".",
                        field,
                        "conversions",
                        place,
                        "currency");
            }
        }
    }

    private static boolean isNegative(NewAmount given) {
        return given.amount.value().signum() < 0;
    }

    private static boolean isTrue(Boolean given) {
        return Boolean.TRUE.equals(given);
    }
}
