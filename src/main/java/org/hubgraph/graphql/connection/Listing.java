package org.hubgraph.graphql.connection;

import java.util.List;

/**
 * Which rows a connection has and in what order, as pieces of HQL.
 *
 * @param name names the list in its cursors: {@code hubs}, or, below other objects, their entity and what they have, such as
 *     {@code Hub.tenants}
 * @param select what each row carries: entities and their aliases in {@code from}, such as {@code Hub h}
 * @param from the FROM clause without the word; may hold values
 * @param parent the path of the parent's primary key for a list below other objects; null for a list of the root
 * @param where which rows
 * @param order a total order of the rows of one parent
 */
public record Listing(String name, List<String> select, Condition from, String parent, Condition where, Order order) {

    public Listing(String name, List<String> select, String from, String parent, Condition where, Order order) {
        this(name, select, Condition.of(from), parent, where, order);
    }

    /** The same rows, each beside what the join adds. */
    public Listing joined(String join) {
        return new Listing(name, select, from.then(" " + join), parent, where, order);
    }

    List<String> aliases() {
        return select.stream()
                .map(entity -> entity.substring(entity.indexOf(' ') + 1))
                .toList();
    }

    String parentEntity() {
        return name.substring(0, name.indexOf('.'));
    }
}
