package org.hubgraph.graphql.connection;

import java.util.List;

/**
 * The rows of a connection and their order, as pieces of HQL.
 *
 * @param name identifies the list in its cursors: {@code hubs}, or, for a list below another object, entity and field,
 *     such as {@code Hub.tenants}
 * @param select the entities of each row with their aliases in {@code from}, such as {@code Hub h}
 * @param from the FROM clause without the keyword; may have values
 * @param parent the path of the parent's primary key for a list below another object; null for a root list
 * @param where the condition on the rows
 * @param order a total order of the rows of one parent
 */
public record Listing(String name, List<String> select, Condition from, String parent, Condition where, Order order) {

    public Listing(String name, List<String> select, String from, String parent, Condition where, Order order) {
        this(name, select, Condition.of(from), parent, where, order);
    }

    /** The same rows, with an additional join. */
    public Listing joined(String join) {
        return new Listing(name, select, from.then(" " + join), parent, where, order);
    }

    /** The rows that also meet another condition. */
    public Listing filtered(Condition condition) {
        return new Listing(name, select, from, parent, where.and(condition), order);
    }

    /** The same rows in another order. */
    public Listing ordered(Order other) {
        return new Listing(name, select, from, parent, where, other);
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
