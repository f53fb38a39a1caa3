package org.hubgraph.paging;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows a connection has and in what order, as pieces of HQL.
 *
 * @param name names the list in its cursors, such as {@code hubs} or {@code Hub.tenants}
 * @param select aliases of {@code from} that each row carries
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

    Condition selection() {
        var cells = new ArrayList<>(
                select.stream().map(alias -> Condition.of(alias)).toList());
        order.keys().forEach(key -> cells.add(key.hql()));
        return Condition.listed(cells);
    }

    String idPath() {
        return order.keys().get(order.keys().size() - 1).hql().hql();
    }
}
