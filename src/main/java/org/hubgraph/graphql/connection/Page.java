package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.UUID;

/**
 * One page of one parent's list.
 *
 * @param rows in the order of the list, at most as many as asked for
 * @param parent the parent's primary key; null for a list of the root
 * @param siblings what all pages of one call share, so that a count for one is a count for all
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
