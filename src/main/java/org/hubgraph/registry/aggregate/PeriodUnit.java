package org.hubgraph.registry.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The length of a period.")
@RegisterForReflection
public enum PeriodUnit {
    @Description("A calendar year.")
    YEAR(12),
    @Description("A quarter of a calendar year.")
    QUARTER(3),
    @Description("A calendar month.")
    MONTH(1);

    private final int months;

    PeriodUnit(int months) {
        this.months = months;
    }

    /** The last day of the period that contains a day. */
    LocalDate lastDay(LocalDate day) {
        var newYear = day.withDayOfYear(1);
        long periods = ChronoUnit.MONTHS.between(newYear, day) / months;
        return newYear.plusMonths((periods + 1) * months).minusDays(1);
    }
}
