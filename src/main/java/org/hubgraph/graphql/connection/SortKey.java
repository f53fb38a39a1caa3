package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.function.Function;

/**
 * One key of an order.
 *
 * @param name its name in a cursor's signature, such as {@code OPENED_ON}
 * @param hql the expression to sort by
 * @param descending largest first; null values are last in either direction
 * @param nullable whether the expression may be null
 * @param parse parses a value from a cursor's text, in time and memory bounded by the length of the text; throws an
 *     exception for malformed text
 */
public record SortKey(
        String name, Condition hql, boolean descending, boolean nullable, Function<String, Object> parse) {

    String signature() {
        return name + (descending ? "-" : "+");
    }

    /** Matches rows strictly after (or, reversed, before) the value; null if there can be none. */
    Condition beyond(Object value, boolean reversed) {
        if (value == null) {
            return reversed ? hql.then(" is not null") : null;
        }
        boolean larger = descending == reversed;
        var compared = hql.then(larger ? " > ?" : " < ?", value);
        if (!nullable || reversed) {
            return compared;
        }
        return Condition.anyOf(List.of(compared, hql.then(" is null")));
    }

    /** Matches rows at or after (or, reversed, at or before) the value; null if no single comparison expresses that. */
    Condition notAhead(Object value, boolean reversed) {
        if (value == null || nullable && !reversed) {
            return null;
        }
        return hql.then(descending == reversed ? " >= ?" : " <= ?", value);
    }

    Condition same(Object value) {
        return value == null ? hql.then(" is null") : hql.then(" = ?", value);
    }

    Condition orderBy(boolean reversed) {
        String direction = descending == reversed ? " asc" : " desc";
        return hql.then(direction + (nullable ? (reversed ? " nulls first" : " nulls last") : ""));
    }
}
