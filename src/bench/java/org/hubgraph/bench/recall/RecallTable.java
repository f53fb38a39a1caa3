package org.hubgraph.bench.recall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** How many altered names are found, for each alteration and in total. */
public final class RecallTable {
    private static final int TEN = 10;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Row total = new Row();

    /** Finds names. */
    public interface Search {
        /** The position of the wanted name among the results for a text, from 0; negative if it is missing. */
        int position(String text, String wanted);
    }

    private static final class Row {
        private int asked;
        private int inTen;
        private int first;

        void add(int position) {
            asked++;
            inTen += position >= 0 && position < TEN ? 1 : 0;
            first += position == 0 ? 1 : 0;
        }

        double share(int found) {
            return asked == 0 ? 1 : (double) found / asked;
        }
    }

    /** Searches for each name in each alteration that changes it. */
    public static RecallTable of(List<String> names, long seed, Search search) {
        var table = new RecallTable();
        for (var alteration : new Alterations(new Random(seed)).all().entrySet()) {
            table.rows.put(alteration.getKey(), table.row(names, alteration.getValue(), search));
        }
        return table;
    }

    private Row row(List<String> names, UnaryOperator<String> alteration, Search search) {
        var row = new Row();
        for (String name : names) {
            String altered = alteration.apply(name);
            if (!altered.equals(name)) {
                int position = search.position(altered, name);
                row.add(position);
                total.add(position);
            }
        }
        return row;
    }

    /** The number of searches. */
    public int asked() {
        return total.asked;
    }

    /** The share of all searches that found the name among the first ten results, from 0 to 1. */
    public double inTen() {
        return total.share(total.inTen);
    }

    /** The share of all searches that found the name as the first result, from 0 to 1. */
    public double first() {
        return total.share(total.first);
    }

    /** The least share among the first ten of an alteration that applies to at least so many names. */
    public double leastInTen(int names) {
        return rows.values().stream()
                .filter(row -> row.asked >= names)
                .mapToDouble(row -> row.share(row.inTen))
                .min()
                .orElse(1);
    }

    /** The table in Markdown. */
    @Override
    public String toString() {
        var text = new StringBuilder("| alteration | names | in the first ten | first |\n|---|---:|---:|---:|\n");
        rows.forEach((name, row) -> text.append(line(name, row)));
        return text.append(line("all", total)).toString();
    }

    private static String line(String name, Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f %% | %.1f %% |%n",
                name,
                row.asked,
                100 * row.share(row.inTen),
                100 * row.share(row.first));
    }
}
