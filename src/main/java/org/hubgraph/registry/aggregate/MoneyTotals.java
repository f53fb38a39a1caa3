package org.hubgraph.registry.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

/** Adds up the amounts of one group, which may come from several rows of a statement. */
final class MoneyTotals {
    private static final int DECIMALS = 6;

    private final Map<Kind, Amounts> amounts = new TreeMap<>(Comparator.comparing(Kind::currency)
            .thenComparing(Kind::meaning, Comparator.nullsFirst(String::compareTo)));

    /** Amounts that may be added up. */
    private record Kind(String currency, String meaning) {}

    private record Amounts(int count, int approximate, BigDecimal min, BigDecimal max, BigDecimal sum) {
        Amounts and(Amounts other) {
            return new Amounts(
                    count + other.count,
                    approximate + other.approximate,
                    min.min(other.min),
                    max.max(other.max),
                    sum.add(other.sum));
        }
    }

    /** The aggregates of a row, in the order in which {@link #add} reads them. */
    static List<String> aggregates(String path) {
        return List.of(
                "count(*)",
                "sum(case when " + path + ".approximate = true then 1 else 0 end)",
                "min(" + path + ".amount)",
                "max(" + path + ".amount)",
                "sum(" + path + ".amount)");
    }

    /**
     * Adds a row of parent, aggregates, dimensions, currency, meanings.
     *
     * @param currency the place of the currency
     */
    void add(Object[] row, int currency) {
        var meaning = new ArrayList<String>();
        for (int place = currency + 1; place < row.length; place++) {
            meaning.add(Objects.toString(row[place], null));
        }
        meaning.removeIf(Objects::isNull);
        amounts.merge(
                new Kind(row[currency].toString(), meaning.isEmpty() ? null : String.join(" ", meaning)),
                new Amounts(number(row[1]), number(row[2]), decimal(row[3]), decimal(row[4]), decimal(row[5])),
                Amounts::and);
    }

    List<MoneyTotal> list() {
        return amounts.entrySet().stream()
                .map(entry -> total(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MoneyTotal total(Kind kind, Amounts amounts) {
        var average = amounts.sum.divide(BigDecimal.valueOf(amounts.count), DECIMALS, RoundingMode.HALF_EVEN);
        return new MoneyTotal(
                new CurrencyCode(kind.currency),
                kind.meaning,
                amounts.count,
                amounts.approximate,
                new Decimal(amounts.min),
                new Decimal(amounts.max),
                new Decimal(amounts.sum),
                new Decimal(average));
    }

    private static int number(Object cell) {
        return Math.toIntExact(((Number) cell).longValue());
    }

    private static BigDecimal decimal(Object cell) {
        return cell instanceof Decimal decimal ? decimal.value() : (BigDecimal) cell;
    }
}
