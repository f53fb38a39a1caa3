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

    /**
     * The date may be on or after {@code from}: its latest day is not before the earliest of {@code from}. Dates that
     * begin then or later are a range of an index, which PostgreSQL recognises; those that begin before and may be on or
     * after it are the others.
     */
    public static Condition mayBeFrom(String path, PartialDate from) {
        return Condition.anyOf(List.of(Condition.of(path + " >= ?", from.start()), reaches(path, from)));
    }

    /** The date begins before {@code from} and may be on or after it. */
    private static Condition reaches(String path, PartialDate from) {
        // The last condition follows from the others: by it PostgreSQL recognises the indexes of migration 106, which
        // have only dates of more than one day.
        return Condition.of(path + " < ?", from.start())
                .and(endsFrom(path, from))
                .and(Condition.of(latest(path) + " > " + day(path, 1)));
    }

    private static Condition endsFrom(String path, PartialDate from) {
        return Condition.of(latest(path) + " >= ?", from.earliest());
    }

    private static String latest(String path) {
        return day(path, PartialDate.LATEST_AT);
    }

    private static String day(String path, int position) {
        return "substring(" + path + ", " + position + ", 10)";
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
                List.of(Condition.of("(" + end + " is null and " + notEnded + ")"), endsFrom(end, date)));
        return begun.and(notOver);
    }

    /** The date may be on or after {@code from} and on or before {@code until}. As {@link #mayBeFrom}, for indexes. */
    public static Condition mayBeBetween(String path, PartialDate from, PartialDate until) {
        if (!from.mayBeUntil(until)) {
            return mayBeFrom(path, from).and(mayBeUntil(path, until));
        }
        var begins = Condition.of(path + " >= ?", from.start()).and(mayBeUntil(path, until));
        return Condition.anyOf(List.of(begins, reaches(path, from)));
    }
}
