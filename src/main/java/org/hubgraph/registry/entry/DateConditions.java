package org.hubgraph.registry.entry;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.value.PartialDate;

/** Conditions on stored dates that are only as precise as their sources: each holds for a date that may meet it. A null date does not. */
public final class DateConditions {
    private DateConditions() {}

    /** The date may lie on or after {@code from}. */
    public static Condition mayBeFrom(String path, PartialDate from) {
        return Condition.anyOf(List.of(Condition.of(path + " >= ?", from), Condition.in(path, from.lessPrecise())));
    }

    /** The date may lie on or before {@code until}. */
    public static Condition mayBeUntil(String path, PartialDate until) {
        return Condition.of(path + " <= ?", until.end());
    }

    /**
     * The date may lie on or after {@code from} and on or before {@code until}. The bounds are adjacent conditions because
     * PostgreSQL recognises these as a range and estimates its rows; with an {@code or} beside a bound its estimate is a
     * thousand times too high.
     */
    public static Condition mayBeBetween(String path, PartialDate from, PartialDate until) {
        var containing = from.lessPrecise().stream()
                .filter(date -> date.mayBeUntil(until))
                .toList();
        var range = Condition.of(path + " >= ?", from).and(mayBeUntil(path, until));
        return containing.isEmpty() ? range : Condition.anyOf(List.of(range, Condition.in(path, containing)));
    }
}
