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
 * How names match a text. The weight of a match, smallest best, is 0 for the whole name, 10,000 for its beginning, 20,000
 * for a part of it, plus the length of the name, which is below 10,000: of two names, the one with less beside the text.
 */
final class NameMatch {
    private final String key;
    private final String literal;

    /** @param key the {@link TextKeys#searchKey} of the text, not empty */
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

    /** Whether an index leads to all that match; else one leads only to whole names and beginnings. */
    boolean isIndexed() {
        return PartOfText.isIndexed(key);
    }

    /** The names that come first: the whole ones and the beginnings. */
    Condition beginnings() {
        return Condition.of("n.searchKey like ? escape '!'", literal + "%");
    }

    /** In which these come: no name that begins with the text is shorter than the text itself. */
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

    /** Each entry is found once, by its best name. */
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

    /** In hundredths: more would only look exact. */
    double score(String name) {
        double covered = (double) key.length() / name.length();
        double score = name.equals(key) ? 1 : (name.startsWith(key) ? 0.6 : 0.2) + 0.3 * covered;
        return Math.round(score * 100) / 100.0;
    }
}
