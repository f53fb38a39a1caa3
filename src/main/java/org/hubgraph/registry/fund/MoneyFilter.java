package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

@Input("MoneyFilter")
@Description(
        "An amount in one currency. Amounts reported in another currency are not found, whatever they would be worth.")
public class MoneyFilter {
    @NonNull
    @Description("The currency of the amount itself, not of its conversions.")
    public CurrencyCode currency;

    @Description("At least this much.")
    public Decimal min;

    @Description("At most this much.")
    public Decimal max;
}
