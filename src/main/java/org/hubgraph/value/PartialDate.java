package org.hubgraph.value;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.failure.Invalid;

/**
 * A date as far as its source states it, in the subset of EDTF that {@link Edtf} defines. It is one of the days from
 * {@link #earliest} to {@link #latest}, and compares by these two: by the first, then by the second. A column contains
 * both days and the text, such as {@code 2023-09-01/2023-09-30 2023-09}, so that databases sort, index and compare it
 * as Java does.
 */
@CustomScalar("PartialDate")
@Description("A date as far as its source states it, in a subset of EDTF (ISO 8601-2), years 0001 to 9999: a day, month"
        + " or year (`2023-09-28`, `2023-09`, `2023`), a quarter or half (`2023-33` to `2023-36`, `2023-40`, `2023-41`),"
        + " a decade or century (`201X`, `19XX`), each with `~` if approximate, `?` if uncertain, `%` if both; some day"
        + " of a span (`2004-06/2006-08`), no later than (`../1984`) or no earlier than (`1984/..`) a date. Filters and"
        + " orders use the earliest and the latest day that it may be; approximate and uncertain dates may be one unit"
        + " of their precision earlier or later, those that are both two units.")
public final class PartialDate implements CustomStringScalar, Comparable<PartialDate> {
    /** The length of a column that contains a date. */
    public static final int COLUMN_LENGTH = 60;
    /** The position of the latest day in a column, from 1 as in SQL. */
    public static final int LATEST_AT = 12;

    private static final int DAY_LENGTH = 10;
    private static final int TEXT_AT = 22;

    private final String column;

    /** @throws Invalid if the text is not accepted, or if the date does not exist */
    @JsonCreator
    public PartialDate(String text) {
        this(
                Edtf.parse(text)
                        .map(date -> date.earliest() + "/" + date.latest() + " " + date.text())
                        .orElseThrow(
                                () -> new Invalid(
                                        "\"" + DisplayText.of(text)
                                                + "\" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, such as 2023-09, or one of the other"
                                                + " forms of EDTF that the description of PartialDate lists, such as 2023~ or ../2023.")),
                true);
    }

    /** @param isColumn always true: tells this constructor from that of a text */
    private PartialDate(String column, boolean isColumn) {
        this.column = column;
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /**
     * Restores a stored date without validation: it was validated when it was stored, and parsing many rows again would
     * be slow.
     *
     * @param column see {@link #column}
     */
    public static PartialDate stored(String column) {
        return new PartialDate(column, true);
    }

    /** The text for a column: the earliest day, the latest day and the date itself. */
    public String column() {
        return column;
    }

    /** The earliest day that it may be, as {@code YYYY-MM-DD}; 0001-01-01 if there is no earliest. */
    public String earliest() {
        return column.substring(0, DAY_LENGTH);
    }

    /** The latest day that it may be, as {@code YYYY-MM-DD}; 9999-12-31 if there is no latest. */
    public String latest() {
        return column.substring(LATEST_AT - 1, LATEST_AT - 1 + DAY_LENGTH);
    }

    /** Whether it says only when something was not yet over, such as {@code 1984/..}. */
    public boolean isOpenEnded() {
        return column.endsWith("/" + Edtf.OPEN);
    }

    /** A bound for comparisons in a database, below each date that may not be before the earliest day. Not a date. */
    public PartialDate start() {
        return stored(earliest());
    }

    /** A bound for comparisons in a database, above each date that may be on or before the latest day. Not a date. */
    public PartialDate end() {
        return stored(latest() + "~");
    }

    /** Whether a day may be in this date and on or before a day of the other. */
    public boolean mayBeUntil(PartialDate other) {
        return earliest().compareTo(other.latest()) <= 0;
    }

    /** Whether a day may be in this date and on or after a day of the other. */
    public boolean mayBeFrom(PartialDate other) {
        return other.mayBeUntil(this);
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        return column.substring(TEXT_AT);
    }

    @Override
    public int compareTo(PartialDate other) {
        return column.compareTo(other.column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate date && date.column.equals(column);
    }

    @Override
    public int hashCode() {
        return column.hashCode();
    }

    @Override
    public String toString() {
        return stringValueForSerialization();
    }
}
