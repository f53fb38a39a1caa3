package org.hubgraph.testsupport;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.hubgraph.registry.entry.DatedRelation;

/** Partial dates as the schema describes them: each is one of the days from its first to its last. */
public final class DateOracle {
    /** Undated last. */
    public static final Comparator<Object> ORDER =
            Comparator.nullsLast(Comparator.comparing((Object date) -> firstDay(date.toString()))
                    .thenComparing(date -> lastDay(date.toString()))
                    .thenComparing(Object::toString));

    private static final List<String> QUARTERS = List.of("33", "34", "35", "36");
    private static final List<String> HALVES = List.of("40", "41");

    private DateOracle() {}

    public static LocalDate firstDay(String date) {
        if (date.startsWith("../")) {
            return LocalDate.of(1, 1, 1);
        }
        return withinYears(firstOf(date.split("/")[0]));
    }

    public static LocalDate lastDay(String date) {
        if (date.endsWith("/..")) {
            return LocalDate.of(9999, 12, 31);
        }
        var ends = date.split("/");
        return withinYears(lastOf(ends[ends.length - 1]));
    }

    private static LocalDate withinYears(LocalDate day) {
        return day.getYear() < 1 ? LocalDate.of(1, 1, 1) : day.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : day;
    }

    private static LocalDate firstOf(String date) {
        String exact = date.replaceAll("[?~%]", "");
        int earlier = units(date);
        int year = Integer.parseInt(exact.substring(0, 4).replace('X', '0'));
        var newYear = LocalDate.of(year, 1, 1);
        if (exact.contains("X")) {
            return newYear.minusYears(earlier * (exact.endsWith("XX") ? 100L : 10L));
        }
        if (exact.length() == 4) {
            return newYear.minusYears(earlier);
        }
        String part = exact.substring(5, 7);
        if (exact.length() == 10) {
            return LocalDate.parse(exact).minusDays(earlier);
        }
        if (QUARTERS.contains(part)) {
            return newYear.plusMonths(3L * QUARTERS.indexOf(part)).minusMonths(3L * earlier);
        }
        if (HALVES.contains(part)) {
            return newYear.plusMonths(6L * HALVES.indexOf(part)).minusMonths(6L * earlier);
        }
        return newYear.withMonth(Integer.parseInt(part)).minusMonths(earlier);
    }

    /** The day before the first day of the next period of the same precision, and so on for each unit more. */
    private static LocalDate lastOf(String date) {
        String exact = date.replaceAll("[?~%]", "");
        int periods = 1 + units(date);
        var first = firstOf(exact);
        String part = exact.length() == 7 ? exact.substring(5) : "";
        var next = exact.endsWith("XX")
                ? first.plusYears(100L * periods)
                : exact.endsWith("X")
                        ? first.plusYears(10L * periods)
                        : exact.length() == 4
                                ? first.plusYears(periods)
                                : exact.length() == 10
                                        ? first.plusDays(periods)
                                        : QUARTERS.contains(part)
                                                ? first.plusMonths(3L * periods)
                                                : HALVES.contains(part)
                                                        ? first.plusMonths(6L * periods)
                                                        : first.plusMonths(periods);
        return next.minusDays(1);
    }

    private static int units(String date) {
        return date.endsWith("%") ? 2 : date.endsWith("~") || date.endsWith("?") ? 1 : 0;
    }

    /** Whether some day of the first date is on or after some day of the second; false for an unknown date. */
    public static boolean mayBeFrom(Object date, String from) {
        return date != null && !lastDay(date.toString()).isBefore(firstDay(from));
    }

    public static boolean mayBeUntil(Object date, String until) {
        return date != null && !firstDay(date.toString()).isAfter(lastDay(until));
    }

    /** Whether the relation may be in force; null matches everything on record. */
    public static boolean holds(DatedRelation relation, String asOf) {
        return asOf == null || holds(relation.since, relation.until, relation.ended, asOf);
    }

    /** @param ended whether it is over without a known end */
    static boolean holds(Object beginning, Object end, boolean ended, String date) {
        boolean begun = beginning == null || mayBeUntil(beginning, date);
        boolean over = end == null ? ended : !mayBeFrom(end, date);
        return begun && !over;
    }
}
