package org.hubgraph.registry.importing;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.entry.Conversions;
import org.hubgraph.registry.entry.ReportedMoney;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.Money;

/** An amount in a file. */
@RegisterForReflection
public record PackagedMoney(
        @NotNull Decimal amount,
        @NotNull CurrencyCode currency,
        boolean approximate,
        List<@NotNull Money> conversions) {

    /** Converts an amount to its stored form; null for null. */
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
