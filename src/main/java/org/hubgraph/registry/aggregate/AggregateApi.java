package org.hubgraph.registry.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.value.PartialDate;

/** Resolves the counts of groups over time. */
@GraphQLApi
@RegisterForReflection
public class AggregateApi {
    /** The most periods of one field: five years by month. */
    static final int MOST_PERIODS = 60;

    @NonNull
    @Description(
            "The number of entries that were in force at the end of each year, quarter or month: those that may have"
                    + " been, and those that certainly were. Counted for the entries of the group; at most 60 periods.")
    @ListSize(most = MOST_PERIODS)
    public List<@NonNull List<@NonNull CountOnDay>> atEndOf(
            @Source List<DatedGroup> groups,
            @NonNull @Description("The length of the periods.") PeriodUnit unit,
            @NonNull @Description("The first period is the one in which this date begins.") PartialDate from,
            @NonNull @Description("The last period is the one in which this date ends.") PartialDate until) {
        var days = days(unit, LocalDate.parse(from.earliest()), LocalDate.parse(until.latest()));
        return groups.stream().map(group -> group.group().countOn(days)).toList();
    }

    private static List<LocalDate> days(PeriodUnit unit, LocalDate from, LocalDate until) {
        if (from.isAfter(until)) {
            throw new Invalid("until is before from.");
        }
        var days = new ArrayList<LocalDate>();
        for (var last = unit.lastDay(from); days.size() <= MOST_PERIODS; last = unit.lastDay(last.plusDays(1))) {
            days.add(last);
            if (!last.isBefore(until)) {
                return days;
            }
        }
        throw new Invalid("There are more than " + MOST_PERIODS + " periods between from and until.");
    }
}
