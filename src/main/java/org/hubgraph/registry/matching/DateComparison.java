package org.hubgraph.registry.matching;

import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;
import org.hubgraph.value.PartialDate;

/** Compares when two entries began. A date is the set of days that it may be. */
final class DateComparison {
    private static final int DAYS_OF_MONTH = 31;
    private static final int DAYS_OF_YEAR = 366;
    private static final int DAYS_OF_DECADE = 3660;

    private DateComparison() {}

    /** @param one null if unknown, as the other */
    static Signal of(PartialDate one, PartialDate other) {
        if (one == null || other == null) {
            return Signal.absent(Feature.BEGAN);
        }
        String detail = Details.pair(one.toString(), other.toString());
        if (one.mayBeUntil(other) && one.mayBeFrom(other)) {
            long days = Math.max(days(one), days(other));
            double weight = days <= DAYS_OF_MONTH ? 2.2 : days <= DAYS_OF_YEAR ? 1.2 : days <= DAYS_OF_DECADE ? 0.4 : 0;
            return new Signal(Feature.BEGAN, weight > 0 ? Agreement.AGREES : Agreement.ABSENT, weight, detail);
        }
        long gap = one.mayBeUntil(other)
                ? day(other.earliest()) - day(one.latest())
                : day(one.earliest()) - day(other.latest());
        // Sources often differ by a year: they mean the decision, the registration or the opening.
        double weight = gap <= DAYS_OF_YEAR ? -0.3 : gap <= 5 * DAYS_OF_YEAR ? -1 : -1.8;
        return new Signal(Feature.BEGAN, Agreement.CONTRADICTS, weight, detail);
    }

    private static long days(PartialDate date) {
        return day(date.latest()) - day(date.earliest()) + 1;
    }

    private static long day(String date) {
        return java.time.LocalDate.parse(date).toEpochDay();
    }
}
