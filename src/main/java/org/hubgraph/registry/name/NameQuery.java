package org.hubgraph.registry.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.graphql.connection.Condition;

/**
 * The words of a text that names are searched for. A name matches if each word, or all of them written together, begin
 * somewhere in it.
 *
 * @param words the spellings of each word as it is written, then the similar words that are accepted for it
 */
public record NameQuery(List<Set<String>> words) {
    /** Maximum number of names that {@link #names} finds. */
    public static final int MOST_NAMES = 5_000;
    /** Of more words the longest are used. */
    private static final int MOST_WORDS = 12;
    /** The number of similar words that are looked for instead of one word. */
    private static final int MOST_SIMILAR = 8;
    /** The number of words to compare with one word. */
    private static final int MOST_COMPARED = 2_000;

    /** @return without words if the text has no letters or digits */
    public static NameQuery of(String text) {
        var words = NameForms.words(text);
        if (words.size() > MOST_WORDS) {
            var longest = words.stream()
                    .sorted(Comparator.comparingInt(word -> -first(word).length()))
                    .limit(MOST_WORDS)
                    .toList();
            words = words.stream().filter(longest::contains).limit(MOST_WORDS).toList();
        }
        return new NameQuery(List.copyOf(words));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the query is one word, and a single statement can find its names, however many they are. */
    public boolean isSimple() {
        return words.size() == 1;
    }

    /** The condition that a name matches the only word, by the path of its primary key. */
    public Condition found(String keyPath) {
        var ranges = ranges();
        // A union, because H2 uses no index for "or".
        return new Condition(
                keyPath + " in ("
                        + ranges.stream()
                                .map(range -> "select t.nameKey from NameTerm t where " + range.hql())
                                .collect(Collectors.joining(" union all "))
                        + ")",
                ranges.stream().flatMap(range -> range.values().stream()).toList());
    }

    /**
     * The condition that a name matches, whatever the number of words, for a statement that begins with other names, such
     * as those of one entry.
     */
    public Condition matches(String keyPath) {
        var each = Condition.allOf(
                words.stream().map(word -> hasTerm(keyPath, word)).toList());
        String together = together();
        return together == null ? each : Condition.anyOf(List.of(each, hasTerm(keyPath, Set.of(together))));
    }

    private static Condition hasTerm(String keyPath, Set<String> word) {
        return Condition.anyOf(ranges(word))
                .within("exists (select 1 from NameTerm t where t.nameKey = " + keyPath + " and ", ")");
    }

    /** The terms that begin with the only word, in each of its spellings. */
    private List<Condition> ranges() {
        return ranges(words.get(0));
    }

    private static List<Condition> ranges(Set<String> word) {
        return word.stream().map(spelling -> Prefix.of("t.term", spelling)).toList();
    }

    /**
     * The keys of the first names in the order of a search, and possibly others; see {@link BestNames}.
     *
     * @param key the search key of the text
     * @param wordsKey {@link NameForms#wordsKey} of the text; null if names are not compared by it
     * @param types constants: only names of entries of these types; empty for all
     * @param most how many names are wanted
     * @return empty if a word is rare, or if not so many names are found
     */
    public Optional<List<UUID>> best(
            EntityManager entities, String key, String wordsKey, List<String> types, int most) {
        return entities.unwrap(Session.class).doReturningWork(connection -> new BestNames(connection, types, most)
                .of(words, together(), key, wordsKey));
    }

    /**
     * The keys of names that match; at most {@link #MOST_NAMES}.
     *
     * @param types constants: only names of entries of these types; empty for all
     */
    public List<UUID> names(EntityManager entities, List<String> types) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection ->
                        MatchingTerms.ofNames(connection, types, MOST_NAMES).of(words, together()));
    }

    /**
     * The keys of objects with a text of a field that has all words, not necessarily one text.
     *
     * @param field a constant
     * @param types constants: only entries of these types; empty for all, and for objects that are no entries
     */
    public List<UUID> objects(EntityManager entities, String field, List<String> types, int most) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection ->
                        MatchingTerms.ofTexts(connection, field, types, most).of(TextWords.beginnings(this), null));
    }

    /** The words written together, for names that do; null if there is only one. */
    private String together() {
        if (words.size() < 2) {
            return null;
        }
        var together = new StringBuilder();
        words.forEach(word -> together.append(first(word)));
        return NameForms.cut(together.toString());
    }

    /** The same query with similar words that occur in names; equal to this one if there are none. */
    public NameQuery forgiving(EntityManager entities) {
        var variants = new LinkedHashSet<String>();
        words.forEach(word -> word.stream()
                .filter(Typos::isCorrectable)
                .forEach(spelling -> variants.addAll(Typos.variants(spelling))));
        if (variants.isEmpty()) {
            return this;
        }
        var candidates = entities.createQuery(
                        "select distinct v.word from WordVariant v where v.variant in ?1", String.class)
                .setParameter(1, variants)
                .setMaxResults(MOST_COMPARED)
                .getResultList();
        var forgiving = new ArrayList<Set<String>>();
        for (Set<String> word : words) {
            var spellings = new LinkedHashSet<>(word);
            spellings.addAll(similar(word, candidates));
            forgiving.add(spellings);
        }
        return new NameQuery(forgiving);
    }

    /** Those of the candidates that typing errors explain, the nearest first. */
    static Collection<String> similar(Set<String> word, List<String> candidates) {
        Map<String, Integer> errors = new LinkedHashMap<>();
        for (String spelling : word) {
            int allowed = Typos.allowed(spelling);
            for (String candidate : candidates) {
                int distance = allowed == 0 ? Integer.MAX_VALUE : Typos.distance(spelling, candidate);
                if (distance <= allowed && !candidate.startsWith(spelling) && sameDigits(spelling, candidate)) {
                    errors.merge(candidate, distance, Math::min);
                }
            }
        }
        int length = first(word).length();
        return errors.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> Math.abs(entry.getKey().length() - length))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SIMILAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names such as "UMR 7235" and "UMR 7325" mean different things, which no typing error explains. */
    private static boolean sameDigits(String word, String other) {
        return digits(word).equals(digits(other));
    }

    private static String digits(String word) {
        return word.replaceAll("\\P{N}", "");
    }

    private static String first(Set<String> word) {
        return word.iterator().next();
    }
}
