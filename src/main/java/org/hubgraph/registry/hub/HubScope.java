package org.hubgraph.registry.hub;

import java.util.List;
import java.util.UUID;

import org.hubgraph.graphql.connection.Condition;

/**
 * The hubs whose relations the lists of some hubs contain: each hub alone, or with the hubs inside it, at any level. A
 * recursive table expression in the statement that reads the list finds these for all hubs at once. A hub has one parent
 * at most, so that it is found once below each hub around it.
 *
 * @param hubs the keys of the hubs that have the lists
 */
public record HubScope(List<UUID> hubs, boolean includesDescendants) {
    /** For the argument {@code includeDescendants}. */
    public static final String DESCRIPTION = "If true, includes what belongs to the hubs inside this one, at any level."
            + " Each node is listed once. Default: false.";

    private static final String NESTED = "with Nested as ("
            + "select h.key as whole, h.key as part, 1 as depth from Hub h where among(?, h.key)"
            + " union all select n.whole as whole, c.key as part, n.depth + 1 as depth"
            + " from Nested n join Hub c on c.parentKey = n.part where n.depth < " + HubTree.LEVELS + ") ";

    /** @param includeDescendants null for false */
    public static HubScope of(List<Hub> hubs, Boolean includeDescendants) {
        return new HubScope(hubs.stream().map(hub -> hub.key).toList(), Boolean.TRUE.equals(includeDescendants));
    }

    /** The clause that the other pieces of HQL refer to, for {@link org.hubgraph.graphql.connection.Listing#with}. */
    public Condition with() {
        return includesDescendants ? Condition.of(NESTED, (Object) hubs.toArray(UUID[]::new)) : Condition.of("");
    }

    /**
     * A join for a FROM clause, which may be empty.
     *
     * @param alias of the join
     * @param hub the path of the hub that a relation belongs to
     */
    public String join(String alias, String hub) {
        return includesDescendants ? " join Nested " + alias + " on " + alias + ".part = " + hub : "";
    }

    /** The path of the hub that has the list, after the {@link #join} with the same arguments. */
    public String owner(String alias, String hub) {
        return includesDescendants ? alias + ".whole" : hub;
    }
}
