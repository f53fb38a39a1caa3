package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.UUID;

/**
 * One page of the list of one parent.
 *
 * @param rows in the order of the list, at most as many as requested; empty if the request does not need them, and the
 *     two flags then have no meaning
 * @param parent the parent's primary key; null for a root list
 * @param siblings shared by all pages of one call, so that they are counted together
 */
public record Page(List<Row> rows, boolean hasNext, boolean hasPrevious, UUID parent, Siblings siblings) {

    PageInfo info() {
        boolean empty = rows.isEmpty();
        return new PageInfo(
                hasNext,
                hasPrevious,
                empty ? null : rows.get(0).cursor(),
                empty ? null : rows.get(rows.size() - 1).cursor());
    }

    int total() {
        return siblings.total(parent);
    }
}
