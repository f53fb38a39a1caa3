package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

@Input("MoneyFilter")
@Description("A condition on an amount in one currency. Amounts in other currencies do not match, whatever"
        + " their value.")
public class MoneyFilter {
    @NonNull
    @Description("The currency of the amount itself, not of its conversions.")
    public CurrencyCode currency;

    @Description("The smallest amount that matches.")
    public Decimal min;

    @Description("The largest amount that matches.")
    public Decimal max;
}
