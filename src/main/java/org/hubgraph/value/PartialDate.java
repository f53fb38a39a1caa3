package org.hubgraph.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/**
 * A date with the precision of its source: an ISO 8601-1 calendar date, complete or with reduced precision. It is
 * stored as text, which sorts chronologically: a month before its days, a year before its months.
 */
@CustomScalar("PartialDate")
@Description("A date as precise as its source, in ISO 8601: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, years 0001 to"
        + " 9999. `2023-09` means an unknown day in September 2023. Sorted chronologically, a month"
        + " before its days.")
public final class PartialDate implements CustomStringScalar, Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    /** A suffix that sorts after every date with the text as prefix, and before every later date. */
    private static final String AFTER_ALL = "-99";

    private final String text;

    /** @throws Invalid if the text has none of the three forms, or if the date does not exist */
    @JsonCreator
    public PartialDate(String text) {
        this(text, FORM.matcher(text).matches() && exists(text));
    }

    private PartialDate(String text, boolean isDate) {
        if (!isDate) {
            throw new Invalid("\"" + DisplayText.of(text)
                    + "\" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, such as 2023-09.");
        }
        this.text = text;
    }

    /**
     * Restores a stored date without validation: it was validated when it was stored, and parsing many rows again would
     * be slow.
     */
    public static PartialDate stored(String text) {
        return new PartialDate(text, true);
    }

    /**
     * The end of this date, for comparisons only: later than each of its days, earlier than the next day. Not a valid
     * date.
     */
    public PartialDate end() {
        return new PartialDate(text + AFTER_ALL, true);
    }

    private static boolean exists(String text) {
        try {
            return switch (text.length()) {
                case 4 -> !text.equals("0000");
                case 7 -> YearMonth.parse(text).getYear() > 0;
                default -> LocalDate.parse(text).getYear() > 0;
            };
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The dates that contain this one: {@code 2023} and {@code 2023-09} for {@code 2023-09-10}. */
    public List<PartialDate> lessPrecise() {
        return switch (text.length()) {
            case 4 -> List.of();
            case 7 -> List.of(new PartialDate(text.substring(0, 4)));
            default -> List.of(new PartialDate(text.substring(0, 4)), new PartialDate(text.substring(0, 7)));
        };
    }

    /** Whether a day may be in this date and on or before a day of the other. */
    public boolean mayBeUntil(PartialDate other) {
        return text.compareTo(other.text + AFTER_ALL) <= 0;
    }

    /** Whether a day may be in this date and on or after a day of the other. */
    public boolean mayBeFrom(PartialDate other) {
        return other.mayBeUntil(this);
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        return text;
    }

    @Override
    public int compareTo(PartialDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate date && date.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
