package org.hubgraph.registry.entry;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.value.PartialDate;

/**
 * Conditions on stored dates, which are only as precise as their sources. Each is true if the date may meet it, and
 * false for a null date.
 */
public final class DateConditions {
    private DateConditions() {}

    /** The date may be on or after {@code from}: its latest day is not before the earliest of {@code from}. */
    public static Condition mayBeFrom(String path, PartialDate from) {
        return Condition.of("substring(" + path + ", " + PartialDate.LATEST_AT + ", 10) >= ?", from.earliest());
    }

    /** The date may be on or before {@code until}: its earliest day is not after the latest of {@code until}. */
    public static Condition mayBeUntil(String path, PartialDate until) {
        return Condition.of(path + " <= ?", until.end());
    }

    /**
     * What began and ended on these dates may hold on the date. Without a beginning it may always have begun.
     *
     * @param notEnded a condition, for an end that is null
     */
    public static Condition mayHoldOn(String beginning, String end, String notEnded, PartialDate date) {
        var begun = Condition.anyOf(List.of(Condition.of(beginning + " is null"), mayBeUntil(beginning, date)));
        var notOver = Condition.anyOf(
                List.of(Condition.of("(" + end + " is null and " + notEnded + ")"), mayBeFrom(end, date)));
        return begun.and(notOver);
    }

    /**
     * The date may be on or after {@code from} and on or before {@code until}. Dates that begin within the two are a
     * range of an index, which PostgreSQL recognises; those that begin before and may be within are the others.
     */
    public static Condition mayBeBetween(String path, PartialDate from, PartialDate until) {
        if (!from.mayBeUntil(until)) {
            return mayBeFrom(path, from).and(mayBeUntil(path, until));
        }
        var begins = Condition.of(path + " >= ?", from.start()).and(mayBeUntil(path, until));
        var contains = Condition.of(path + " < ?", from.start()).and(mayBeFrom(path, from));
        return Condition.anyOf(List.of(begins, contains));
    }
}
