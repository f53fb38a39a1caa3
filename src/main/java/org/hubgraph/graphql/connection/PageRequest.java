package org.hubgraph.graphql.connection;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * The four paging arguments of a connection, validated.
 *
 * @param size the most edges to return; at least 0
 * @param backward true for {@code last}: the page is taken from the end, but its edges are in the order of the
 *     connection
 * @param after only edges after this cursor; null for no bound
 * @param before only edges before this cursor; null for no bound
 */
public record PageRequest(int size, boolean backward, String after, String before) {

    /**
     * @throws Invalid if both {@code first} and {@code last} are given, or if one is negative
     * @throws LimitExceeded above {@link Limits#pageEdges()}
     */
    public static PageRequest of(Integer first, String after, Integer last, String before, Limits limits) {
        if (first != null && last != null) {
            throw new Invalid("Give either first or last, not both.");
        }
        check("first", first, limits);
        check("last", last, limits);
        int size = first != null ? first : last != null ? last : limits.defaultPageEdges();
        return new PageRequest(size, last != null, after, before);
    }

    /** Whether it is the first page in the order of the list. */
    public boolean isFirst() {
        return !backward && after == null && before == null;
    }

    private static void check(String name, Integer value, Limits limits) {
        if (value == null) {
            return;
        }
        if (value < 0) {
            throw new Invalid(name + " is " + value + "; it must be 0 or more.");
        }
        if (value > limits.pageEdges()) {
            throw new LimitExceeded(
                    "page-edges",
                    name + " is " + value,
                    limits.pageEdges(),
                    "Request fewer edges, and continue with the cursor of the last edge.");
        }
    }
}
