package org.hubgraph.testsupport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.hubgraph.registry.entry.ReportedMoney;
import org.hubgraph.value.PartialDate;

/**
 * Groups rows in memory, one at a time, as the schema describes it.
 *
 * @param <T> the rows
 */
public final class AggregateOracle<T> {
    public static final String UNKNOWN = "(unknown)";
    public static final String IMPRECISE = "(imprecise)";

    private final Map<String, Function<T, List<String>>> fields = new LinkedHashMap<>();
    private final Set<String> texts = new HashSet<>();
    private Function<T, Object> counted = row -> row;

    /** A group, as text: its values in the order of the fields, and what is counted in it. */
    public record Counted(List<String> keys, int count, List<Integer> distinct, List<String> money) {}

    /** Rows for which this is the same count once. */
    public AggregateOracle<T> counting(Function<T, Object> object) {
        counted = object;
        return this;
    }

    public AggregateOracle<T> one(String field, Function<T, Object> value) {
        return many(field, row -> {
            var found = value.apply(row);
            return found == null ? List.of() : List.of(found);
        });
    }

    public AggregateOracle<T> many(String field, Function<T, List<?>> values) {
        fields.put(field, row -> {
            var found = values.apply(row).stream().map(Object::toString).toList();
            return found.isEmpty() ? List.of(UNKNOWN) : found;
        });
        return this;
    }

    /** Texts that are compared as those of filters are, and shown as the first of their spellings in the list. */
    public AggregateOracle<T> texts(String field, Function<T, List<String>> values) {
        texts.add(field);
        return many(field, values::apply);
    }

    public AggregateOracle<T> year(String field, Function<T, PartialDate> date) {
        return period(field, date, day -> day.substring(0, 4));
    }

    public AggregateOracle<T> month(String field, Function<T, PartialDate> date) {
        return period(field, date, day -> day.substring(0, 7));
    }

    public AggregateOracle<T> quarter(String field, Function<T, PartialDate> date) {
        return period(field, date, day -> day.substring(0, 5) + (33 + (Integer.parseInt(day.substring(5, 7)) - 1) / 3));
    }

    private AggregateOracle<T> period(String field, Function<T, PartialDate> date, Function<String, String> form) {
        return one(field, row -> {
            var known = date.apply(row);
            if (known == null) {
                return null;
            }
            String first = form.apply(known.earliest());
            return first.equals(form.apply(known.latest())) ? first : IMPRECISE;
        });
    }

    public List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    /** The groups, largest first, then by their values, unknown ones last. */
    public List<Counted> groups(List<T> rows, List<String> by, List<String> distinct, Function<T, String> money) {
        var groups = new LinkedHashMap<List<String>, List<T>>();
        var spellings = spellings(rows);
        for (T row : rows) {
            for (List<String> keys : combinations(row, by, spellings)) {
                groups.computeIfAbsent(keys, any -> new ArrayList<>()).add(row);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Counted(
                        group.getKey(),
                        (int) group.getValue().stream().map(counted).distinct().count(),
                        distinct.stream()
                                .map(field -> distinct(group.getValue(), field, spellings))
                                .toList(),
                        group.getValue().stream()
                                .map(money)
                                .filter(text -> text != null)
                                .sorted()
                                .toList()))
                .sorted(Comparator.comparing(Counted::count, Comparator.reverseOrder())
                        .thenComparing(Counted::keys, AggregateOracle::compare))
                .toList();
    }

    /** The first spellings of all texts in the rows. */
    private Map<String, String> spellings(List<T> rows) {
        var spellings = new HashMap<String, String>();
        for (String field : texts) {
            rows.stream()
                    .flatMap(row -> fields.get(field).apply(row).stream())
                    .sorted()
                    .forEach(text -> spellings.putIfAbsent(field + TextOracle.folded(text), text));
        }
        return spellings;
    }

    private List<String> values(T row, String field, Map<String, String> spellings) {
        var values = fields.get(field).apply(row);
        return texts.contains(field)
                ? values.stream()
                        .map(text -> spellings.get(field + TextOracle.folded(text)))
                        .distinct()
                        .toList()
                : values;
    }

    private List<List<String>> combinations(T row, List<String> by, Map<String, String> spellings) {
        List<List<String>> all = List.of(List.of());
        for (String field : by) {
            var longer = new ArrayList<List<String>>();
            for (List<String> keys : all) {
                for (String value : values(row, field, spellings)) {
                    var next = new ArrayList<>(keys);
                    next.add(value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private int distinct(List<T> rows, String field, Map<String, String> spellings) {
        return (int) rows.stream()
                .flatMap(row -> values(row, field, spellings).stream())
                .filter(value -> !value.equals(UNKNOWN) && !value.equals(IMPRECISE))
                .distinct()
                .count();
    }

    private static int compare(List<String> one, List<String> other) {
        for (int place = 0; place < one.size(); place++) {
            int result = sortable(one.get(place)).compareTo(sortable(other.get(place)));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** Imprecise dates come before the others, unknown values after them. */
    private static String sortable(String value) {
        return value.equals(UNKNOWN) ? "\uffff" : value.equals(IMPRECISE) ? "" : value;
    }

    /** The totals of amounts, one text for each currency and meaning. */
    public static List<String> totals(List<String> amounts) {
        var byKind = new TreeMap<String, List<BigDecimal>>();
        for (String amount : amounts) {
            int space = amount.lastIndexOf(' ');
            byKind.computeIfAbsent(amount.substring(0, space), any -> new ArrayList<>())
                    .add(new BigDecimal(amount.substring(space + 1)));
        }
        var totals = new ArrayList<String>();
        byKind.forEach((kind, values) -> {
            var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            totals.add(String.join(
                    " ",
                    kind,
                    String.valueOf(values.size()),
                    plain(values.stream().min(Comparator.naturalOrder()).orElseThrow()),
                    plain(values.stream().max(Comparator.naturalOrder()).orElseThrow()),
                    plain(sum),
                    plain(sum.divide(BigDecimal.valueOf(values.size()), 6, RoundingMode.HALF_EVEN))));
        });
        return totals;
    }

    /** An amount with its kind, for {@link #totals}; null without an amount. */
    public static String amount(ReportedMoney money, Object... meaning) {
        if (money == null || money.amount == null) {
            return null;
        }
        var text = new StringBuilder(money.currency.toString());
        for (Object part : meaning) {
            if (part != null) {
                text.append(' ').append(part);
            }
        }
        return text.append(' ').append(money.amount.value().toPlainString()).toString();
    }

    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** The size class of an amount; null without one. */
    public static String sizeClass(ReportedMoney money) {
        if (money == null || money.amount == null) {
            return null;
        }
        var power = BigDecimal.ZERO;
        for (var next = BigDecimal.ONE;
                next.compareTo(money.amount.value()) <= 0;
                next = next.multiply(BigDecimal.TEN)) {
            power = next;
        }
        return money.currency + " " + power.toPlainString();
    }
}
