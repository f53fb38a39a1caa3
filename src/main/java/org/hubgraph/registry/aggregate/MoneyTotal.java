package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

@Description("The amounts of one currency and meaning in a group. Amounts of different currencies or meanings are never"
        + " added up.")
public record MoneyTotal(
        @NonNull @Description("The currency.") CurrencyCode currency,

        @Description("What the amounts mean, as the names of enum values separated by spaces: the level and the basis"
                + " of the size of a fund, the kind of a backing or of a round, the status of an acquisition. Null if all"
                + " amounts of such a list mean the same.")
        String meaning,

        @NonNull @Description("The number of amounts.") Integer count,

        @NonNull @Description("The number of amounts that are approximate.")
        Integer approximate,

        @NonNull @Description("The smallest amount.") Decimal min,

        @NonNull @Description("The largest amount.") Decimal max,

        @NonNull
        @Description("The sum of the amounts. One amount may be part of another, so this is not the total money"
                + " available.")
        Decimal sum,

        @NonNull @Description("The sum divided by `count`, rounded half to even to 6 decimals.")
        Decimal average) {}
