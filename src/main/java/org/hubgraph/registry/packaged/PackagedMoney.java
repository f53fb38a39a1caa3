package org.hubgraph.registry.packaged;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.Conversions;
import org.hubgraph.registry.CurrencyCode;
import org.hubgraph.registry.Decimal;
import org.hubgraph.registry.Money;
import org.hubgraph.registry.ReportedMoney;

/** An amount in a file. */
@RegisterForReflection
public record PackagedMoney(
        @NotNull Decimal amount,
        @NotNull CurrencyCode currency,
        boolean approximate,
        List<@NotNull Money> conversions) {

    public static ReportedMoney reported(PackagedMoney packaged) {
        if (packaged == null) {
            return null;
        }
        var money = new ReportedMoney();
        money.amount = packaged.amount;
        money.currency = packaged.currency;
        money.approximate = packaged.approximate;
        money.reported = new Conversions(PackagedEntry.listed(packaged.conversions));
        return money;
    }
}
