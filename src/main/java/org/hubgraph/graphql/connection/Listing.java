package org.hubgraph.graphql.connection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rows of a connection and their order, as pieces of HQL.
 *
 * @param with the WITH clause of statements that read the list, with a space after it; an empty text if there is none. A
 *     subquery cannot have one, because Hibernate 7.2 does not read it at every place
 * @param name identifies the list in its cursors: {@code hubs}, or, for a list below another object, entity and field,
 *     such as {@code Hub.tenants}
 * @param select the entities of each row with their aliases in {@code from}, such as {@code Hub h}
 * @param from the FROM clause without the keyword; may have values
 * @param parent the path of the parent's primary key for a list below another object; null for a root list
 * @param where the condition on the rows
 * @param order a total order of the rows of one parent
 * @param ofOne another way to the rows of one parent; null if there is none
 */
public record Listing(
        Condition with,
        String name,
        List<String> select,
        Condition from,
        String parent,
        Condition where,
        Order order,
        OfOne ofOne) {
    private static final Condition NO_CLAUSE = Condition.of("");

    /**
     * The rows of one parent without a join to it, so that H2 can read them in the order of an index.
     *
     * @param from the FROM clause without the keyword
     * @param which a condition on the rows, with a placeholder for the parent's primary key
     */
    public record OfOne(Condition from, String which) {}

    public Listing(String name, List<String> select, Condition from, String parent, Condition where, Order order) {
        this(NO_CLAUSE, name, select, from, parent, where, order, null);
    }

    public Listing(String name, List<String> select, String from, String parent, Condition where, Order order) {
        this(name, select, Condition.of(from), parent, where, order);
    }

    /** The same rows, with an additional join. */
    public Listing joined(Condition join) {
        var alone = ofOne == null ? null : new OfOne(joined(ofOne.from, join), ofOne.which);
        return new Listing(with, name, select, joined(from, join), parent, where, order, alone);
    }

    private static Condition joined(Condition from, Condition join) {
        return from.then(" " + join.hql(), join.values().toArray());
    }

    /** The same rows, with another way to those of one parent. */
    public Listing withOfOne(OfOne other) {
        return new Listing(with, name, select, from, parent, where, order, other);
    }

    /** The rows of one parent, as a root list. */
    Listing of(UUID key) {
        var which = Condition.of(ofOne == null ? parent + " = ?" : ofOne.which, key);
        return new Listing(with, name, select, ofOne == null ? from : ofOne.from, null, which.and(where), order, null);
    }

    /** The same rows, with a WITH clause that the other parts refer to. */
    public Listing with(Condition clause) {
        return new Listing(clause, name, select, from, parent, where, order, ofOne);
    }

    /** The rows that also meet another condition. */
    public Listing filtered(Condition condition) {
        return new Listing(with, name, select, from, parent, where.and(condition), order, ofOne);
    }

    /** The same rows, with one more entity of the FROM clause. */
    Listing selecting(String entity) {
        var more = Stream.concat(select.stream(), Stream.of(entity)).toList();
        return new Listing(with, name, more, from, parent, where, order, ofOne);
    }

    /** The same rows in another order. */
    public Listing ordered(Order other) {
        return new Listing(with, name, select, from, parent, where, other, ofOne);
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
