package org.hubgraph.registry.condition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.hubgraph.graphql.connection.Condition;

/**
 * The rows that make up a list below an object, as pieces of HQL. The package of a relation reads its rows; these only
 * test and count them.
 *
 * @param from the FROM clause; this and other pieces are for {@link String#format} with the alias of the row
 * @param owners the attributes that refer to the object; a row is in the list if one of them does
 * @param node the reference to the nodes of the list; null if the rows are the list
 * @param nodeEntity the entity of the nodes; null without {@code node}
 * @param which a condition on a row
 * @param counted what is counted once
 */
public record Rows(String from, List<String> owners, String node, String nodeEntity, String which, String counted) {
    /** The hubs in which an organisation is or was resident. */
    public static final Rows HUBS_OF_TENANT = residences("tenantKey").to("Hub", "%s.hubKey");
    /** The organisations that are or were resident in a hub. */
    public static final Rows TENANTS_OF_HUB = residences("hubKey").to("Tenant", "%s.tenantKey");

    static final Rows NEIGHBOURS_OF_HUB =
            of("Tenancy", "hubKey").where("%s.standing = NEIGHBOUR").to("Tenant", "%s.tenantKey");

    static Rows of(String entity, String... owners) {
        return new Rows(entity + " %s", Arrays.asList(owners), null, null, "1 = 1", "%s.key");
    }

    private static Rows residences(String owner) {
        return of("Tenancy", owner).where("%s.standing = RESIDENT");
    }

    Rows where(String condition) {
        return new Rows(from, owners, node, nodeEntity, condition, counted);
    }

    /** The list of the nodes that these rows lead to, each node once. */
    Rows to(String other, String reference) {
        return new Rows(from, owners, reference, other, which, reference);
    }

    /** These rows joined with others. */
    Rows joined(String join) {
        return new Rows(from + " join " + join, owners, node, nodeEntity, which, counted);
    }

    /** These rows, of which each object that the references lead to counts once; one of them is set in each row. */
    Rows counting(List<String> references) {
        String object =
                references.stream().map(reference -> "%1$s." + reference).collect(Collectors.joining(", "));
        return new Rows(
                from, owners, node, nodeEntity, which, references.size() == 1 ? object : "coalesce(" + object + ")");
    }

    /** The reference of a row to its node. */
    String node(String row) {
        return String.format(node, row);
    }

    /** The number of rows or nodes, as an expression. */
    public String number(String owner) {
        return number(owner, "counted", which("counted")).hql();
    }

    Condition which(String row) {
        return Condition.of(String.format(which, row));
    }

    /** True if there is a row that meets the condition: one query, which does not depend on the owner. */
    Condition any(String owner, String row, Condition condition) {
        return Condition.anyOf(owners.stream()
                .map(reference -> condition.within(
                        owner + ".key in (select " + row + "." + reference + " from " + String.format(from, row)
                                + " where ",
                        ")"))
                .toList());
    }

    /** True if no row meets the condition. */
    Condition none(String owner, String row, Condition condition) {
        return Condition.allOf(owners.stream()
                .map(reference -> condition.within(
                        "not exists (select 1 from " + String.format(from, row) + " where " + row + "." + reference
                                + " = " + owner + ".key and ",
                        ")"))
                .toList());
    }

    /** The number of rows that meet the condition, or of the objects that they lead to. */
    Condition number(String owner, String row, Condition condition) {
        var references = Condition.anyOf(owners.stream()
                .map(reference -> Condition.of(row + "." + reference + " = " + owner + ".key"))
                .toList());
        return condition.within(
                "(select count(distinct " + String.format(counted, row) + ") from " + String.format(from, row)
                        + " where " + references.hql() + " and ",
                ")");
    }
}
