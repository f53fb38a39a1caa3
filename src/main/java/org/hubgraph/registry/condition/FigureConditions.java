package org.hubgraph.registry.condition;

import java.util.List;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.filter.FigureAmountFilter;
import org.hubgraph.registry.filter.FigureFilter;
import org.hubgraph.registry.vocabulary.Measure;

/** Compiles a {@link FigureFilter}. */
final class FigureConditions {
    private FigureConditions() {}

    static Condition of(FigureFilter filter, Conditions on) {
        if (filter.organisationTypes != null) {
            on.add(aboutAnyOf(filter.organisationTypes, on));
        }
        on.in("kind", filter.kinds)
                .exact("label", filter.label)
                .in("qualifier", filter.qualifiers)
                .in("currency", filter.currencies)
                .in("unit", filter.units);
        amount(filter.amount, on);
        return on.between("date", filter.dateFrom, filter.dateUntil)
                .end("hubKey", "Hub", filter.hub, HubConditions::of)
                .end("tenantKey", "Tenant", filter.tenant, TenantConditions::of)
                .end("fundKey", "Fund", filter.fund, FundConditions::of)
                .citations("Figure", filter.citations)
                .since(filter.createdSince, filter.updatedSince)
                .combined(filter.and, filter.or, filter.not, FigureConditions::of)
                .all();
    }

    private static Condition aboutAnyOf(List<EntryType> types, Conditions on) {
        return Condition.anyOf(types.stream()
                .distinct()
                .map(type -> switch (type) {
                    case HUB -> Condition.of(on.path("hubKey") + " is not null");
                    case TENANT -> Condition.of(on.path("tenantKey") + " is not null");
                    case FUND -> Condition.of(on.path("fundKey") + " is not null");
                    case PERSON, SECTOR -> Condition.NEVER;
                })
                .toList());
    }

    private static void amount(FigureAmountFilter amount, Conditions on) {
        if (amount == null) {
            return;
        }
        var measure = new Measure(amount.kind, amount.currency, amount.unit, amount.label);
        measure.check((field, message) -> {
            throw new Invalid("The filter by amount is not complete or contradicts itself: " + field + " " + message);
        });
        on.add(Condition.of(on.path("measureCodes") + " = ?", measure.codes()))
                .add(Condition.of(on.path("otherLabel") + " = ?", measure.otherLabel()));
        if (amount.min != null) {
            on.add(Condition.of(
                    "(" + on.path("qualifier") + " = AT_LEAST or " + on.path("amount") + " >= ? or "
                            + on.path("upperAmount") + " >= ?)",
                    amount.min,
                    amount.min));
        }
        if (amount.max != null) {
            on.add(Condition.of(
                    "(" + on.path("qualifier") + " = AT_MOST or " + on.path("amount") + " <= ?)", amount.max));
        }
    }
}
