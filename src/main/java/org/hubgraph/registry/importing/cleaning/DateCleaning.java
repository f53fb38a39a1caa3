package org.hubgraph.registry.importing.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.value.PartialDate;

/** Converts dates as people write them. */
public final class DateCleaning {
    private static final Pattern TIME = Pattern.compile(
            "(.*\\d)[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:(\\d{1,2})([-/.]))?(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4}) ?[年년](?: ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日일])?)?");
    private static final Pattern DAY_NAMED = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th|\\.|er)?[ -](?:de |of )?)?([\\p{L}]+)\\.?,?[ -](?:de |del )?(\\d{4})");
    private static final Pattern NAMED_DAY = Pattern.compile("([\\p{L}]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- /]?Q([1-4])|Q([1-4])[- /]?(\\d{4})");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})0s");
    private static final Pattern ABOUT =
            Pattern.compile("(?:c\\.?|ca\\.?|circa|about|around|~) ?(\\d{4})|(\\d{4})年?(?:前後|左右)");
    private static final Pattern DECIMAL_YEAR = Pattern.compile("(\\d{4})\\.0+");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");

    private static final List<String> MONTHS = List.of(
            "january jan januar jänner janvier janv enero ene gennaio",
            "february feb februar février févr febrero febbraio",
            "march mar märz mrz mars marzo",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio",
            "june jun juni juin junio giugno",
            "july jul juli juillet juil julio luglio",
            "august aug août agosto ago",
            "september sept sep septembre septiembre settembre",
            "october oct oktober okt octobre octubre ottobre",
            "november nov novembre noviembre",
            "december dec dezember dez décembre déc diciembre dic dicembre");

    private DateCleaning() {}

    /** The canonical text of a {@link PartialDate}. */
    public static Cleaned<String> clean(String text, DateRules rules) {
        return TextCleaning.value(text).then(value -> read(value, rules)).then(date -> plausible(date, text, rules));
    }

    private static Cleaned<String> read(String text, DateRules rules) {
        var time = TIME.matcher(text);
        if (time.matches()) {
            return read(time.group(1), rules).then(date -> Cleaned.by(Cleaner.DATE, date));
        }
        var parts = DECIMAL_YEAR.matcher(text);
        if (parts.matches()) {
            return Cleaned.by(Cleaner.DATE, parts.group(1));
        }
        parts = YEAR_FIRST.matcher(text);
        if (parts.matches()) {
            return parts.group(1) != null
                    ? date(text, parts.group(1), parts.group(2), parts.group(3), rules)
                    : date(text, parts.group(4), parts.group(5), parts.group(6), rules);
        }
        parts = YEAR_LAST.matcher(text);
        if (parts.matches()) {
            return parts.group(1) == null
                    ? date(text, parts.group(4), parts.group(3), null, rules)
                    : ordered(text, parts, rules);
        }
        parts = EAST_ASIAN.matcher(text);
        if (parts.matches()) {
            return date(text, parts.group(1), parts.group(2), parts.group(3), rules);
        }
        return words(text, rules);
    }

    private static Cleaned<String> words(String text, DateRules rules) {
        var parts = DAY_NAMED.matcher(text);
        if (parts.matches() && month(parts.group(2)) > 0) {
            return date(text, parts.group(3), Integer.toString(month(parts.group(2))), parts.group(1), rules);
        }
        parts = NAMED_DAY.matcher(text);
        if (parts.matches() && month(parts.group(1)) > 0) {
            return date(text, parts.group(3), Integer.toString(month(parts.group(1))), parts.group(2), rules);
        }
        parts = QUARTER.matcher(text);
        if (parts.matches()) {
            String year = parts.group(1) == null ? parts.group(4) : parts.group(1);
            String quarter = parts.group(2) == null ? parts.group(3) : parts.group(2);
            return Cleaned.by(Cleaner.DATE, year + "-3" + (Integer.parseInt(quarter) + 2));
        }
        parts = DECADE.matcher(text);
        if (parts.matches()) {
            return Cleaned.by(Cleaner.DATE, parts.group(1) + "X");
        }
        parts = ABOUT.matcher(text.toLowerCase(Locale.ROOT));
        if (parts.matches()) {
            return Cleaned.by(Cleaner.DATE, (parts.group(1) == null ? parts.group(2) : parts.group(1)) + "~");
        }
        return exact(text);
    }

    /** A date in the form of the registry, such as {@code 1984/..}. */
    private static Cleaned<String> exact(String text) {
        try {
            return Cleaned.unchanged(new PartialDate(text).stringValueForSerialization());
        } catch (Invalid unknown) {
            return Cleaned.dropped(
                    ImportRule.DATE,
                    text,
                    SHORT_YEAR.matcher(text).matches() ? "has a year of two digits" : "is not a date");
        }
    }

    /** A date that ends with its year. Dates with dots have the day first, unless the order is known. */
    private static Cleaned<String> ordered(String text, Matcher parts, DateRules rules) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(3));
        var order = rules.order();
        if (order == DateRules.DateOrder.UNKNOWN) {
            if (first > 12 || first == second || parts.group(2).equals(".")) {
                order = DateRules.DateOrder.DAY_FIRST;
            } else if (second > 12) {
                order = DateRules.DateOrder.MONTH_FIRST;
            } else {
                return Cleaned.by(Cleaner.YEAR_ONLY, parts.group(4))
                        .flagged(ImportRule.DATE_AMBIGUOUS, text, "may have the day or the month first");
            }
        }
        boolean dayFirst = order == DateRules.DateOrder.DAY_FIRST;
        return date(
                text,
                parts.group(4),
                dayFirst ? parts.group(3) : parts.group(1),
                dayFirst ? parts.group(1) : parts.group(3),
                rules);
    }

    /** @param month null or 0 if it is not known; {@code day} likewise */
    private static Cleaned<String> date(String text, String year, String month, String day, DateRules rules) {
        int m = month == null ? 0 : Integer.parseInt(month);
        int d = day == null ? 0 : Integer.parseInt(day);
        if (m == 0 && d != 0) {
            return Cleaned.dropped(ImportRule.DATE, text, "has a day without a month");
        }
        var date = new StringBuilder(year);
        if (m != 0) {
            date.append(String.format(Locale.ROOT, "-%02d", m));
        }
        if (d != 0) {
            date.append(String.format(Locale.ROOT, "-%02d", d));
        }
        if (m > 12 || !isDate(date.toString())) {
            return Cleaned.dropped(ImportRule.DATE, text, "is a date that does not exist");
        }
        if (rules.firstOfJanuaryIsYear() && m == 1 && d == 1) {
            return Cleaned.by(Cleaner.YEAR_ONLY, year);
        }
        if (date.toString().equals(text)) {
            return Cleaned.unchanged(text);
        }
        boolean unknownParts = month != null && m == 0 || day != null && d == 0;
        return Cleaned.by(unknownParts ? Cleaner.DATE_PARTS : Cleaner.DATE, date.toString());
    }

    private static boolean isDate(String date) {
        try {
            return !new PartialDate(date).earliest().isEmpty();
        } catch (Invalid none) {
            return false;
        }
    }

    private static int month(String name) {
        String lower = " " + name.toLowerCase(Locale.ROOT) + " ";
        for (int i = 0; i < MONTHS.size(); i++) {
            if ((" " + MONTHS.get(i) + " ").contains(lower)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Cleaned<String> plausible(String date, String text, DateRules rules) {
        var parsed = new PartialDate(date);
        boolean open = date.contains("..");
        int year = Integer.parseInt((date.startsWith("../") ? parsed.latest() : parsed.earliest()).substring(0, 4));
        if (year > DateRules.LATEST_YEAR || year < rules.earliestYear() && !open) {
            return Cleaned.dropped(ImportRule.DATE_IMPLAUSIBLE, text, "has the year " + year);
        }
        return Cleaned.unchanged(date);
    }
}
