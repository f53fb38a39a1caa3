package org.hubgraph.registry.importing.cleaning;

/**
 * How to read the dates of a column.
 *
 * @param order of day and month in dates such as {@code 03/04/1998}
 * @param firstOfJanuaryIsYear whether a 1 January means that only the year is known
 * @param earliestYear earlier years are implausible
 */
public record DateRules(DateOrder order, boolean firstOfJanuaryIsYear, int earliestYear) {
    /** Later years are implausible. */
    static final int LATEST_YEAR = 2100;

    /** Dates since the year 1000; ambiguous ones become years. */
    public static final DateRules DEFAULT = new DateRules(DateOrder.UNKNOWN, false, 1000);

    /** The order of day and month. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }
}
