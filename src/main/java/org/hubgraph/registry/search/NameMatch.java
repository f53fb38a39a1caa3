package org.hubgraph.registry.search;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.filter.PartOfText;
import org.hubgraph.value.TextKeys;

/**
 * The match of names with a text. The weight of a match, smallest first, is 0 for the whole name, 10,000 for a prefix,
 * and 20,000 for any other part, plus the length of the name, which is below 10,000. Of two names with the same type of
 * match, the shorter one therefore comes first.
 */
final class NameMatch {
    private final String key;
    private final String literal;

    /** @param key the {@link TextKeys#searchKey} of the text; not empty */
    NameMatch(String key) {
        this.key = key;
        this.literal = TextKeys.likeLiteral(key);
    }

    Listing listing(List<EntryType> types) {
        var conditions = new ArrayList<Condition>();
        conditions.add(matches("n"));
        if (types != null && !types.isEmpty()) {
            conditions.add(Condition.in("n.entryType", types));
        }
        conditions.add(bestOfItsEntry());
        var order = smallestFirst("MATCH", weight("n"));
        return new Listing("search", List.of("EntryName n"), "EntryName n", null, Condition.allOf(conditions), order);
    }

    /** Whether an index covers all matches; otherwise it covers only whole names and prefixes. */
    boolean isIndexed() {
        return PartOfText.isIndexed(key);
    }

    /** The matches that come first: whole names and prefixes. */
    Condition beginnings() {
        return Condition.of("n.searchKey like ? escape '!'", literal + "%");
    }

    /**
     * The order of {@link #beginnings}. The length suffices, because no name with the prefix is shorter than the prefix
     * itself.
     */
    static Order beginningsOrder() {
        return smallestFirst("LENGTH", Condition.of("n.keyLength"));
    }

    private static Order smallestFirst(String name, Condition number) {
        return Order.of(
                List.of(
                        new SortKey(name, number, false, false, Integer::valueOf),
                        new SortKey("NAME", Condition.of("n.searchKey"), false, false, text -> text)),
                "n.key");
    }

    private Condition matches(String alias) {
        return PartOfText.of(alias + ".searchKey", key);
    }

    private Condition weight(String alias) {
        return Condition.of(
                "(case when " + alias + ".searchKey = ? then 0 when " + alias
                        + ".searchKey like ? escape '!' then 10000 else 20000 end + " + alias + ".keyLength)",
                key,
                literal + "%");
    }

    /** Returns each entry once, by its best match. */
    private Condition bestOfItsEntry() {
        var mine = weight("n");
        var others = weight("m");
        var values = new ArrayList<Object>(matches("m").values());
        values.addAll(others.values());
        values.addAll(mine.values());
        values.addAll(others.values());
        values.addAll(mine.values());
        return new Condition(
                "not exists (select 1 from EntryName m where m.entryKey = n.entryKey and "
                        + matches("m").hql() + " and ("
                        + others.hql() + " < " + mine.hql() + " or (" + others.hql() + " = " + mine.hql()
                        + " and m.position < n.position)))",
                values);
    }

    /** A score from 0 to 1, rounded to hundredths: more digits would suggest a precision that it does not have. */
    double score(String name) {
        double covered = (double) key.length() / name.length();
        double score = name.equals(key) ? 1 : (name.startsWith(key) ? 0.6 : 0.2) + 0.3 * covered;
        return Math.round(score * 100) / 100.0;
    }
}
