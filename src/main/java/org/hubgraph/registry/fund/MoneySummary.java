package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

@Description("The amounts of one currency, one level and one meaning in a list, as they were reported.")
public record MoneySummary(
        @NonNull @Description("The currency.") CurrencyCode currency,

        @NonNull
        @Description("Whose money it is; a city's fund may hold the state's money, so levels are never added up.")
        FundLevel level,

        @NonNull @Description("What these amounts mean; amounts of different meanings are never added up.")
        SizeBasis basis,

        @NonNull @Description("How many amounts there are.") Integer count,
        @NonNull @Description("The smallest.") Decimal min,
        @NonNull @Description("The largest.") Decimal max,

        @NonNull @Description("Their sum. Not the money there is: one reported amount may be part of another.")
        Decimal total) {
    /** Maximum number of summaries of one list. There is one for each combination of currency, level and meaning. */
    static final int MOST = 100;
}
