package org.hubgraph.registry.condition;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.filter.FigureAmountFilter;
import org.hubgraph.registry.filter.FigureFilter;
import org.hubgraph.registry.vocabulary.Measure;

/** Compiles a {@link FigureFilter} into a condition on the alias {@code f}. */
public final class FigureConditions {
    private final FilterBudget budget;

    public FigureConditions(FilterBudget budget) {
        this.budget = budget;
    }

    public Condition of(FigureFilter filter) {
        var all = new ArrayList<Condition>();
        if (filter.organisationTypes != null) {
            budget.add(all, aboutAnyOf(filter.organisationTypes));
        }
        budget.in(all, "f.kind", filter.kinds);
        budget.in(all, "f.qualifier", filter.qualifiers);
        budget.in(all, "f.currency", filter.currencies);
        budget.in(all, "f.unit", filter.units);
        amount(all, filter.amount);
        budget.between(all, "f.date", filter.dateFrom, filter.dateUntil);
        budget.changedSince(all, "f", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, this::of);
        return Condition.allOf(all);
    }

    private static Condition aboutAnyOf(List<EntryType> types) {
        return Condition.anyOf(types.stream()
                .distinct()
                .map(type -> switch (type) {
                    case HUB -> Condition.of("f.hubKey is not null");
                    case TENANT -> Condition.of("f.tenantKey is not null");
                    case FUND -> Condition.of("f.fundKey is not null");
                    case PERSON, SECTOR -> Condition.NEVER;
                })
                .toList());
    }

    private void amount(List<Condition> all, FigureAmountFilter amount) {
        if (amount == null) {
            return;
        }
        var measure = new Measure(amount.kind, amount.currency, amount.unit, amount.label);
        measure.check((field, message) -> {
            throw new Invalid("The filter by amount is not complete or contradicts itself: " + field + " " + message);
        });
        budget.add(all, Condition.of("f.measureCodes = ?", measure.codes()));
        budget.add(all, Condition.of("f.otherLabel = ?", measure.otherLabel()));
        if (amount.min != null) {
            budget.add(
                    all,
                    Condition.of(
                            "(f.qualifier = AT_LEAST or f.amount >= ? or f.upperAmount >= ?)", amount.min, amount.min));
        }
        if (amount.max != null) {
            budget.add(all, Condition.of("(f.qualifier = AT_MOST or f.amount <= ?)", amount.max));
        }
    }
}
