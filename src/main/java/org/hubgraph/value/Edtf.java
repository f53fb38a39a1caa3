package org.hubgraph.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subset of the Extended Date/Time Format (EDTF, ISO 8601-2) that {@link PartialDate} accepts. Each accepted text
 * has one canonical form, and is one of the days from its earliest to its latest.
 *
 * @param text the canonical form
 */
record Edtf(String text, LocalDate earliest, LocalDate latest) {
    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** An open end of an interval. */
    static final String OPEN = "..";
    /** The length of an interval between two days with qualifiers. */
    static final int MAX_LENGTH = 23;

    private static final Pattern POINT =
            Pattern.compile("(?:(?<year>\\d{4})(?:-(?<part>\\d{2})(?:-(?<day>\\d{2}))?)?|(?<decade>\\d{3})X"
                    + "|(?<century>\\d{2})XX)(?<qualifier>[?~%]?)");
    private static final int FIRST_QUARTER = 33;
    private static final int LAST_QUARTER = 36;
    private static final int FIRST_HALF = 40;
    private static final int SECOND_HALF = 41;

    /** Parses a text in time proportional to its length, which is limited. Empty if the text is not accepted. */
    static Optional<Edtf> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        try {
            return slash < 0 ? point(text) : interval(text.substring(0, slash), text.substring(slash + 1));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Edtf> interval(String from, String until) {
        if (from.equals(OPEN)) {
            return point(until).map(end -> new Edtf(OPEN + "/" + until, FIRST_DAY, end.latest));
        }
        if (until.equals(OPEN)) {
            return point(from).map(start -> new Edtf(from + "/" + OPEN, start.earliest, LAST_DAY));
        }
        if (from.equals(until)) {
            return point(from);
        }
        return point(from).flatMap(start -> point(until)
                .filter(end -> !start.earliest.isAfter(end.latest))
                .map(end -> new Edtf(from + "/" + until, start.earliest, end.latest)));
    }

    private static Optional<Edtf> point(String text) {
        var parts = POINT.matcher(text);
        return parts.matches() && !text.startsWith("0000") ? Optional.ofNullable(point(parts)) : Optional.empty();
    }

    private static Edtf point(Matcher parts) {
        int units =
                switch (parts.group("qualifier")) {
                    case "" -> 0;
                    case "%" -> 2;
                    default -> 1;
                };
        if (parts.group("decade") != null) {
            return months(parts.group(), YearMonth.of(Integer.parseInt(parts.group("decade")) * 10, 1), 120, units);
        }
        if (parts.group("century") != null) {
            return months(parts.group(), YearMonth.of(Integer.parseInt(parts.group("century")) * 100, 1), 1200, units);
        }
        int year = Integer.parseInt(parts.group("year"));
        if (parts.group("part") == null) {
            return months(parts.group(), YearMonth.of(year, 1), 12, units);
        }
        int part = Integer.parseInt(parts.group("part"));
        if (parts.group("day") != null) {
            var day = LocalDate.of(year, part, Integer.parseInt(parts.group("day")));
            return within(parts.group(), day.minusDays(units), day.plusDays(units));
        }
        if (part >= FIRST_QUARTER && part <= LAST_QUARTER) {
            return months(parts.group(), YearMonth.of(year, 1 + 3 * (part - FIRST_QUARTER)), 3, units);
        }
        if (part >= FIRST_HALF && part <= SECOND_HALF) {
            return months(parts.group(), YearMonth.of(year, 1 + 6 * (part - FIRST_HALF)), 6, units);
        }
        return months(parts.group(), YearMonth.of(year, part), 1, units);
    }

    /** A period of whole months, extended at both ends by its own length as often as {@code units} says. */
    private static Edtf months(String text, YearMonth first, int months, int units) {
        var last = first.plusMonths((long) months * (units + 1) - 1);
        return within(text, first.minusMonths((long) months * units).atDay(1), last.atEndOfMonth());
    }

    private static Edtf within(String text, LocalDate earliest, LocalDate latest) {
        return new Edtf(
                text,
                earliest.isBefore(FIRST_DAY) ? FIRST_DAY : earliest,
                latest.isAfter(LAST_DAY) ? LAST_DAY : latest);
    }
}
