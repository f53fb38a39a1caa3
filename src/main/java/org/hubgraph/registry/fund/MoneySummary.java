package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

@Description("A summary of the reported amounts of one currency, level and meaning in a list.")
public record MoneySummary(
        @NonNull @Description("The currency.") CurrencyCode currency,

        @NonNull
        @Description("The provider of the money. A city's fund may include money of the national government, so levels"
                + " are never added up.")
        FundLevel level,

        @NonNull @Description("The meaning of the amounts. Amounts of different meanings are never added up.")
        SizeBasis basis,

        @NonNull @Description("The number of amounts.") Integer count,
        @NonNull @Description("The smallest amount.") Decimal min,
        @NonNull @Description("The largest amount.") Decimal max,

        @NonNull
        @Description("The sum of the amounts. One amount may be part of another, so this is not the total money"
                + " available.")
        Decimal total) {
    /** Maximum number of summaries of one list. There is one for each combination of currency, level and meaning. */
    static final int MOST = 100;
}
