package org.hubgraph.registry.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Order;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.connection.SortKey;
import org.hubgraph.registry.entry.EntryName;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.registry.name.NameQuery;
import org.hubgraph.value.TextKeys;

/**
 * The match of names with a text, and of entries by their other texts, which follow those by names. The weight of a match, smallest first, is that of its {@link MatchKind} plus the
 * length of the name, which is below {@link #KIND}. Of two names with the same kind of match, the shorter one therefore
 * comes first.
 */
final class NameMatch {
    /** The distance between the weights of two kinds. */
    private static final int KIND = 10_000;
    /** More names of one entry than most entries have. */
    private static final int READ_PER_ENTRY = 6;
    /** The longest beginning with which names are not compared by their words. */
    private static final int SHORT_BEGINNING = 2;

    private final String key;
    private final String literal;
    /** {@link NameForms#wordsKey} of the text; null if names are not compared by it. */
    private final String words;

    private final NameQuery query;
    private final List<UUID> names;
    private final List<UUID> asWritten;
    private final List<TextMatches> others;

    private NameMatch(
            String key,
            String words,
            NameQuery query,
            List<UUID> names,
            List<UUID> asWritten,
            List<TextMatches> others) {
        this.key = key;
        this.words = words;
        this.literal = TextKeys.likeLiteral(key);
        this.query = query;
        this.names = names;
        this.asWritten = asWritten;
        this.others = others;
    }

    /**
     * @param key the {@link TextKeys#searchKey} of the text, which is one word; not empty
     * @param words {@link NameForms#wordsKey} of the text; may be null
     */
    static NameMatch ofWord(String key, String words, NameQuery query) {
        return new NameMatch(key, comparable(key, words), query, null, null, List.of());
    }

    /** Of names with a short beginning, those that only punctuation makes longer are behind it anyway. */
    private static String comparable(String key, String words) {
        return key.length() <= SHORT_BEGINNING && key.equals(words) ? null : words;
    }

    /**
     * The match of the best names, if there are so many that they fill a page.
     *
     * @param most how many names are wanted
     */
    static Optional<NameMatch> ofBest(
            String key, String words, NameQuery query, List<EntryType> types, int most, EntityManager entities) {
        String compared = query.isSimple() ? comparable(key, words) : words;
        return query.best(entities, key, compared, TextSearch.names(types), most)
                .map(names -> new NameMatch(key, compared, query, names, null, List.of()));
    }

    /** The match of all names with all words, by their keys. */
    static NameMatch ofWords(String key, String words, NameQuery query, List<UUID> names) {
        return new NameMatch(key, words, query, names, null, List.of());
    }

    /**
     * @param key the {@link TextKeys#searchKey} of the text; not empty
     * @param words {@link NameForms#wordsKey} of the text; may be null
     * @param names the keys of the names that match
     * @param asWritten the keys of those that match without typing errors; null if all do
     */
    static NameMatch of(String key, String words, List<UUID> names, List<UUID> asWritten) {
        return new NameMatch(key, words, null, names, asWritten, List.of());
    }

    /** This match together with entries that are found by other texts; not for {@link #ofWord}. */
    NameMatch with(List<TextMatches> found) {
        var named = new HashSet<>(names);
        var rest = found.stream()
                .map(matches -> new TextMatches(matches.field(), without(matches.objects(), named)))
                .toList();
        var all = new ArrayList<>(names);
        rest.forEach(matches -> all.addAll(matches.objects().keySet()));
        return new NameMatch(key, words, null, all, asWritten, rest);
    }

    private static Map<UUID, GlobalId> without(Map<UUID, GlobalId> objects, Set<UUID> names) {
        var rest = new HashMap<>(objects);
        rest.keySet().removeAll(names);
        return rest;
    }

    Listing listing(List<EntryType> types) {
        var conditions = new ArrayList<Condition>();
        if (names != null) {
            conditions.add(Condition.among("n.key", names));
        }
        if (query != null) {
            conditions.add(names == null ? query.found("n.key") : query.matches("n.key"));
        }
        conditions.add(Condition.inIfAny("n.entryType", types));
        conditions.add(bestOfItsEntry());
        var order = smallestFirst("MATCH", weight("n"));
        return new Listing("search", List.of("EntryName n"), "EntryName n", null, Condition.allOf(conditions), order);
    }

    /**
     * Whether at least so many entries match. Reads some rows in any order, and all only if many of these are names of
     * the same entries.
     */
    boolean hasEntries(int number, Pages pages, List<EntryType> types) {
        if (names != null && names.size() < number) {
            return false;
        }
        var found = names == null ? query.found("n.key") : Condition.among("n.key", names);
        var where = found.and(Condition.inIfAny("n.entryType", types));
        int most = number * READ_PER_ENTRY;
        var some = pages.any("n.entryKey, n.entryType", "EntryName n", where, most);
        return distinct(some) >= number
                || some.size() == most
                        && pages.any("distinct n.entryKey, n.entryType", "EntryName n", where, number)
                                        .size()
                                == number;
    }

    private static long distinct(List<Object[]> rows) {
        return rows.stream().map(row -> row[0]).distinct().count();
    }

    /** Whether it is the match of a word, whose names a statement finds, however many they are. */
    boolean isOfWord() {
        return names == null;
    }

    /** The keys of the best names, at most so many; for a match of a word. */
    List<UUID> best(Pages pages, List<EntryType> types, int most) {
        var where = beginnings().and(Condition.inIfAny("n.entryType", types));
        return pages.first("n.key, n.keyLength", "EntryName n", where, "n.keyLength, n.searchKey, n.key", most).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /** The matches that come first: whole names and beginnings. */
    private Condition beginnings() {
        return Condition.of("n.searchKey like ? escape '!'", literal + "%");
    }

    /** The kind of the match of a name. */
    MatchKind kind(EntryName name) {
        if (field(name.key) != SearchField.NAMES) {
            return MatchKind.OTHER_TEXT;
        }
        if (name.searchKey.equals(key)) {
            return MatchKind.WHOLE_NAME;
        }
        if (words != null && words.equals(name.wordsKey)) {
            return MatchKind.ALL_WORDS;
        }
        if (name.searchKey.startsWith(key)) {
            return MatchKind.BEGINNING;
        }
        return asWritten == null || asWritten.contains(name.key) ? MatchKind.WORDS : MatchKind.SIMILAR_WORDS;
    }

    /** The field of the text that matched. */
    SearchField field(UUID nameKey) {
        return others.stream()
                .filter(matches -> matches.objects().containsKey(nameKey))
                .map(TextMatches::field)
                .findFirst()
                .orElse(SearchField.NAMES);
    }

    /** The object with the text that matched; empty if it is a name. */
    Optional<GlobalId> object(UUID nameKey) {
        return others.stream()
                .map(matches -> matches.objects().get(nameKey))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * A score from 0 to 1, rounded to hundredths: more digits would suggest a precision that it does not have. The score
     * of a text other than a name depends on its field only.
     */
    double score(MatchKind kind, UUID nameKey, String searchKey) {
        int fields = SearchField.values().length;
        double covered = kind == MatchKind.OTHER_TEXT
                ? (double) (fields - 1 - field(nameKey).ordinal()) / (fields - 2)
                : Math.min(1, (double) key.length() / searchKey.length());
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
        var values = new ArrayList<Object>();
        var cases = new StringBuilder();
        for (TextMatches matches : others) {
            var other = Condition.among(
                    alias + ".key", List.copyOf(matches.objects().keySet()));
            cases.append(" when ").append(other.hql()).append(" then ");
            cases.append((MatchKind.OTHER_TEXT.ordinal() + matches.field().ordinal()) * KIND);
            values.addAll(other.values());
        }
        values.add(key);
        String all = "";
        if (words != null) {
            all = " when " + alias + ".wordsKey = ? then " + MatchKind.ALL_WORDS.ordinal() * KIND;
            values.add(words);
        }
        values.add(literal + "%");
        String similar = "";
        if (asWritten != null) {
            var plain = Condition.among(alias + ".key", asWritten);
            similar = " when not " + plain.hql() + " then " + MatchKind.SIMILAR_WORDS.ordinal() * KIND;
            values.addAll(plain.values());
        }
        return new Condition(
                "(case" + cases + " when " + alias + ".searchKey = ? then 0" + all + " when " + alias
                        + ".searchKey like ? escape '!' then " + MatchKind.BEGINNING.ordinal() * KIND + similar
                        + " else " + MatchKind.WORDS.ordinal() * KIND + " end + " + alias + ".keyLength)",
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
