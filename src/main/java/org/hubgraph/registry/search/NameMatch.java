package org.hubgraph.registry.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.name.NameQuery;
import org.hubgraph.value.TextKeys;

/**
 * The match of names with a text. The weight of a match, smallest first, is that of its {@link MatchKind} plus the
 * length of the name, which is below {@link #KIND}. Of two names with the same kind of match, the shorter one therefore
 * comes first.
 */
final class NameMatch {
    /** The distance between the weights of two kinds. */
    private static final int KIND = 10_000;
    /** The longest beginning of which so many names begin with it that an index should serve the first page. */
    private static final int FREQUENT_BEGINNING = 2;

    private final String key;
    private final String literal;
    private final NameQuery query;
    private final List<UUID> names;
    private final List<UUID> asWritten;

    private NameMatch(String key, NameQuery query, List<UUID> names, List<UUID> asWritten) {
        this.key = key;
        this.literal = TextKeys.likeLiteral(key);
        this.query = query;
        this.names = names;
        this.asWritten = asWritten;
    }

    /** @param key the {@link TextKeys#searchKey} of the text, which is one word; not empty */
    static NameMatch ofWord(String key, NameQuery query) {
        return new NameMatch(key, query, null, null);
    }

    /**
     * @param key the {@link TextKeys#searchKey} of the text; not empty
     * @param names the keys of the names that match
     * @param asWritten the keys of those that match without typing errors; null if all do
     */
    static NameMatch of(String key, List<UUID> names, List<UUID> asWritten) {
        return new NameMatch(key, null, names, asWritten);
    }

    Listing listing(List<EntryType> types) {
        var conditions = new ArrayList<Condition>();
        conditions.add(query != null ? query.found("n.key") : Condition.among("n.key", names));
        conditions.add(Condition.inIfAny("n.entryType", types));
        conditions.add(bestOfItsEntry());
        var order = smallestFirst("MATCH", weight("n"));
        return new Listing("search", List.of("EntryName n"), "EntryName n", null, Condition.allOf(conditions), order);
    }

    /** Whether so many names begin with the text that reading all of them takes long. */
    boolean isFrequent() {
        return query != null && key.length() <= FREQUENT_BEGINNING;
    }

    /** The matches that come first: whole names and beginnings. */
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

    /** The kind of the match of a name. */
    MatchKind kind(UUID nameKey, String searchKey) {
        if (searchKey.equals(key)) {
            return MatchKind.WHOLE_NAME;
        }
        if (searchKey.startsWith(key)) {
            return MatchKind.BEGINNING;
        }
        return asWritten == null || asWritten.contains(nameKey) ? MatchKind.WORDS : MatchKind.SIMILAR_WORDS;
    }

    /** A score from 0 to 1, rounded to hundredths: more digits would suggest a precision that it does not have. */
    double score(MatchKind kind, String searchKey) {
        double covered = Math.min(1, (double) key.length() / searchKey.length());
        return Math.round(kind.score(covered) * 100) / 100.0;
    }

    private static Order smallestFirst(String name, Condition number) {
        return Order.of(
                List.of(
                        new SortKey(name, number, false, false, Integer::valueOf),
                        new SortKey("NAME", Condition.of("n.searchKey"), false, false, text -> text)),
                "n.key");
    }

    private Condition weight(String alias) {
        var values = new ArrayList<Object>(List.of(key, literal + "%"));
        String similar = "";
        if (asWritten != null) {
            var plain = Condition.among(alias + ".key", asWritten);
            similar = " when not " + plain.hql() + " then " + 3 * KIND;
            values.addAll(plain.values());
        }
        return new Condition(
                "(case when " + alias + ".searchKey = ? then 0 when " + alias + ".searchKey like ? escape '!' then "
                        + KIND + similar + " else " + 2 * KIND + " end + " + alias + ".keyLength)",
                values);
    }

    /** Returns each entry once, by its best match. */
    private Condition bestOfItsEntry() {
        var matches = query != null ? query.matches("m.key") : Condition.among("m.key", names);
        var mine = weight("n");
        var others = weight("m");
        var values = new ArrayList<Object>(matches.values());
        values.addAll(others.values());
        values.addAll(mine.values());
        values.addAll(others.values());
        values.addAll(mine.values());
        return new Condition(
                "not exists (select 1 from EntryName m where m.entryKey = n.entryKey and "
                        + matches.hql() + " and ("
                        + others.hql() + " < " + mine.hql() + " or (" + others.hql() + " = " + mine.hql()
                        + " and m.position < n.position)))",
                values);
    }
}
