package org.hubgraph.server.page.entry;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes partial dates (EDTF) in words, as precisely as they are known. */
public final class Dates {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final Pattern CENTURY = Pattern.compile("(\\d{2})XX");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;
    private static final int LAST_HALF = 41;

    private Dates() {}

    /** @return such as "about March 1984", "2004 or later"; empty for an empty text */
    public static String words(String date) {
        if (date.startsWith("../")) {
            return words(date.substring(3)) + " or earlier";
        }
        if (date.endsWith("/..")) {
            return words(date.substring(0, date.length() - 3)) + " or later";
        }
        int slash = date.indexOf('/');
        if (slash > 0) {
            return "between " + words(date.substring(0, slash)) + " and " + words(date.substring(slash + 1));
        }
        if (date.endsWith("~")) {
            return "about " + words(date.substring(0, date.length() - 1));
        }
        if (date.endsWith("?")) {
            return "perhaps " + words(date.substring(0, date.length() - 1));
        }
        if (date.endsWith("%")) {
            return "perhaps about " + words(date.substring(0, date.length() - 1));
        }
        return plain(date);
    }

    private static String plain(String date) {
        var century = CENTURY.matcher(date);
        if (century.matches()) {
            return century.group(1) + "00 to " + century.group(1) + "99";
        }
        var decade = DECADE.matcher(date);
        if (decade.matches()) {
            return decade.group(1) + "0s";
        }
        var found = PLAIN.matcher(date);
        if (!found.matches() || found.group(2) == null) {
            return date;
        }
        int part = Integer.parseInt(found.group(2));
        if (part >= FIRST_HALF) {
            return (part == LAST_HALF ? "second" : "first") + " half of " + found.group(1);
        }
        if (part >= FIRST_QUARTER) {
            return "quarter " + (part - FIRST_QUARTER + 1) + " of " + found.group(1);
        }
        String month = MONTHS[part - 1] + " " + found.group(1);
        return found.group(3) == null ? month : Integer.parseInt(found.group(3)) + " " + month;
    }

    /** @return such as "since March 2024", "2020 to May 2021"; empty if nothing is known */
    static String period(String since, String until, boolean ended) {
        if (since.isEmpty() && until.isEmpty()) {
            return ended ? "ended on an unknown date" : "";
        }
        if (until.isEmpty()) {
            return ended ? "from " + words(since) + ", ended" : "since " + words(since);
        }
        return since.isEmpty() ? "until " + words(until) : words(since) + " to " + words(until);
    }

    /** An instant to the second, such as "2026-11-28 03:13:20 UTC". */
    static String time(String instant) {
        String seconds = instant.replaceFirst("\\.\\d+", "").toUpperCase(Locale.ROOT);
        return seconds.replace("T", " ").replace("Z", " UTC");
    }
}
