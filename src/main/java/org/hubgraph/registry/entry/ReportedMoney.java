package org.hubgraph.registry.entry;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.Money;

/** An amount as reported, with the amounts that the same source gave in other currencies. */
@Embeddable
@Description("An amount as a source reported it, with the conversions that the same source gave. The registry"
        + " computes nothing.")
public class ReportedMoney {
    @NonNull
    @Column(name = "amount")
    @Description("The amount in whole units of the currency, not cents.")
    public Decimal amount;

    @NonNull
    @Column(name = "currency")
    @Description("The currency of the amount.")
    public CurrencyCode currency;

    @NonNull
    @Column(name = "approximate")
    @Description("True if the source calls the amount approximate.")
    public Boolean approximate;

    @Ignore
    @Column(name = "conversions")
    public Conversions reported;

    @NonNull
    @Description("The same amount in other currencies, if the source itself gave it; empty otherwise.")
    @ListSize(most = Conversions.MOST)
    public List<@NonNull Money> getConversions() {
        return reported.all();
    }
}
