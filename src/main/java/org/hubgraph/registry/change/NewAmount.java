package org.hubgraph.registry.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

@Input("MoneyInput")
@Description("An amount in one currency, as reported by a source.")
public class NewAmount {
    @NonNull
    @Description("The amount in whole units of the currency, not cents; not negative.")
    public Decimal amount;

    @NonNull
    @Description("The currency.")
    public CurrencyCode currency;

    @Description("True if the source calls the amount approximate; false by default.")
    public Boolean approximate;
}
