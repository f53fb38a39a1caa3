package org.hubgraph.graphql.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hubgraph.graphql.member.Members;

/** The attributes that a {@link Reading} reads of one entity class, and their HQL. Computed once. */
final class Shape<T> {
    /** The alias of the entity in {@link #hql}. */
    static final String ALIAS = "e";

    final EntityAttributes<T> attributes;
    /** The attributes to read; null for the whole entity. */
    final List<String> wanted;

    /** Whether objects of the entity are returned at all. */
    final boolean needed;

    final Members.Setter[] setters;
    private final Map<String, String> hqlByCondition = new ConcurrentHashMap<>();
    private final Map<Beside, String> hqlBeside = new ConcurrentHashMap<>();

    /** The parts of a query for values beside the objects. */
    private record Beside(String values, String joined, String condition) {}

    Shape(EntityAttributes<T> attributes, Reading reading) {
        this.attributes = attributes;
        var asked = reading.of(attributes.type());
        this.needed = reading.reaches(attributes.type());
        this.wanted = asked == null ? null : attributes.withKeys(asked, needed);
        this.setters = wanted == null ? null : attributes.setters(wanted);
    }

    List<String> columns(String alias) {
        return wanted == null
                ? List.of(alias)
                : wanted.stream().map(attribute -> alias + "." + attribute).toList();
    }

    /**
     * The query for objects with other values before them in the row.
     *
     * @param values HQL expressions
     * @param joined what follows {@link #ALIAS} in the FROM clause; may be empty
     */
    String hql(String values, String joined, String condition) {
        return hqlBeside.computeIfAbsent(
                new Beside(values, joined, condition),
                parts -> "select " + values + ", " + String.join(", ", columns(ALIAS)) + " from " + attributes.name()
                        + " " + ALIAS + joined + " where " + condition);
    }

    /** @param condition an HQL condition on {@link #ALIAS}; it is cached, so there must be few different ones */
    String hql(String condition) {
        var known = hqlByCondition.get(condition);
        return known != null
                ? known
                : hqlByCondition.computeIfAbsent(
                        condition,
                        where -> "select " + String.join(", ", columns(ALIAS)) + " from " + attributes.name() + " "
                                + ALIAS + " where " + where);
    }
}
