package org.hubgraph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An amount in one currency, as a source reported it. */
@Description("An amount in one currency, as reported by a source; never computed by the registry.")
public record Money(
        @NonNull @Description("The amount in whole units of the currency, not cents.")
        Decimal amount,

        @NonNull @Description("The currency.") CurrencyCode currency,

        @Description("True if the source calls the amount approximate.")
        boolean approximate) {}
