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

    /** The date may be on or after {@code from}. */
    public static Condition mayBeFrom(String path, PartialDate from) {
        return Condition.anyOf(List.of(Condition.of(path + " >= ?", from), Condition.in(path, from.lessPrecise())));
    }

    /** The date may be on or before {@code until}. */
    public static Condition mayBeUntil(String path, PartialDate until) {
        return Condition.of(path + " <= ?", until.end());
    }

    /**
     * The date may be on or after {@code from} and on or before {@code until}. The two bounds are adjacent conditions
     * because PostgreSQL recognises them as a range and estimates its rows. With an {@code or} beside a bound, the
     * estimate is a thousand times too high.
     */
    public static Condition mayBeBetween(String path, PartialDate from, PartialDate until) {
        var containing = from.lessPrecise().stream()
                .filter(date -> date.mayBeUntil(until))
                .toList();
        var range = Condition.of(path + " >= ?", from).and(mayBeUntil(path, until));
        return containing.isEmpty() ? range : Condition.anyOf(List.of(range, Condition.in(path, containing)));
    }
}
