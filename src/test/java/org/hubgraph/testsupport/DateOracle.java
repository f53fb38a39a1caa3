package org.hubgraph.testsupport;

import java.time.LocalDate;
import java.time.YearMonth;

import org.hubgraph.registry.entry.DatedRelation;

/** Partial dates as the schema describes them: each is one of the days from its first to its last. */
public final class DateOracle {

    private DateOracle() {}

    static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
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
        if (asOf == null) {
            return true;
        }
        boolean begun = relation.since == null || mayBeUntil(relation.since, asOf);
        boolean over = relation.until == null ? relation.ended : !mayBeFrom(relation.until, asOf);
        return begun && !over;
    }
}
