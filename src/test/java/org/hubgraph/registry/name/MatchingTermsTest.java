package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** However frequent words are, the few names with all of them are found. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class MatchingTermsTest {
    private static final List<String> TYPES = List.of("HUB", "TENANT", "PERSON", "FUND");
    /** More than the words of a name that begin in the same way. */
    private static final int MOST_ROWS_OF_A_NAME = 6;

    @Inject
    RegistryGenerator generator;

    @Inject
    DataSource database;

    @Test
    void theFewNamesWithFrequentWordsAreFound() throws SQLException {
        generator.data();
        var random = new Random(Seed.of(MatchingTermsTest.class));
        int frequent = 0;
        try (var connection = database.getConnection()) {
            var terms = terms(connection);
            // Few of the made-up queries are of this kind.
            for (int i = 0; i < 300 || frequent < 6 && i < 20_000; i++) {
                var words = words(random, terms);
                var types = random.nextBoolean() ? List.<String>of() : List.of(TYPES.get(random.nextInt(4)));
                int most = 6 + random.nextInt(60);
                var expected = oracle(connection, words, types);

                var all = MatchingTerms.ofNames(connection, types, most).of(words, null);

                assertEquals(new HashSet<>(all).size(), all.size());
                assertTrue(all.size() <= most, () -> words + ": " + all.size());
                // Of rarer words, the names of all types are found.
                var found = new HashSet<>(all);
                found.retainAll(ofTypes(connection, types));
                assertEquals(expected.isEmpty(), found.isEmpty(), () -> words + " " + types);
                assertTrue(expected.containsAll(found), () -> words + " " + types);
                if (expected.size() * MOST_ROWS_OF_A_NAME <= most) {
                    assertEquals(expected, found, () -> words + " " + types + " " + most);
                    frequent += !expected.isEmpty() && words.stream().allMatch(word -> isFrequent(word, terms, most))
                            ? 1
                            : 0;
                }
            }
        }
        assertTrue(frequent >= 6, frequent + " queries of frequent words that few names have");
    }

    /** Each beginning is followed by characters before and behind the surrogates of UTF-16, and by two of them. */
    @Test
    void aWordIsFoundWhateverCharacterItGoesOnWith() throws SQLException {
        generator.data();
        var beginnings =
                List.of("xq", "\u682a\u5f0f\u4f1a\u793e\u5ddd", "xq\ufa11", "xq\ud840\udc00", "xq\udbff\udffd");
        var ends = List.of("", "a", "\u5ddd", "\ud7fb", "\ufa11", "\uffdc", "\ud840\udc00", "\udbff\udffd");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            UUID name = ofTypes(connection, List.of()).iterator().next();
            for (String beginning : beginnings) {
                for (String end : ends) {
                    insert(connection, name, beginning + end);

                    var found = MatchingTerms.ofNames(connection, List.of(), 10).of(List.of(Set.of(beginning)), null);

                    connection.rollback();
                    assertEquals(List.of(name), found, () -> beginning + " + " + end);
                }
            }
            insert(connection, name, "xr");
            assertEquals(
                    List.of(), MatchingTerms.ofNames(connection, List.of(), 10).of(List.of(Set.of("xq")), null));
            connection.rollback();
        }
    }

    /** A name as the search orders those that match: by the kind of its match, then by its length and its key. */
    private record Ranked(UUID name, int kind, int length, String key) {}

    @Test
    void theBestNamesWithFrequentWordsAreFound() throws SQLException {
        generator.data();
        var random = new Random(Seed.of(MatchingTermsTest.class));
        int filled = 0;
        try (var connection = database.getConnection()) {
            var terms = terms(connection);
            for (int i = 0; i < 300 || filled < 30 && i < 5_000; i++) {
                var words = words(random, terms);
                var types = random.nextBoolean() ? List.<String>of() : List.of(TYPES.get(random.nextInt(4)));
                filled += bestAreFound(connection, words, types, 1 + random.nextInt(12)) ? 1 : 0;
            }
        }
        assertTrue(filled >= 30, filled + " queries of frequent words");
    }

    /** Several terms of one name begin with a letter: rows of terms are not names. */
    @Test
    void theBestNamesOfEachLetterAreFound() throws SQLException {
        generator.data();
        int filled = 0;
        try (var connection = database.getConnection()) {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                var word = List.of(Set.of(String.valueOf(letter)));
                for (int most = 1; most <= 12; most++) {
                    filled += bestAreFound(connection, word, List.of(), most) ? 1 : 0;
                }
            }
        }
        assertTrue(filled >= 100, filled + " queries of letters");
    }

    /** @return whether there are as many names as are wanted */
    private static boolean bestAreFound(Connection connection, List<Set<String>> words, List<String> types, int most)
            throws SQLException {
        String key = words.stream().map(word -> word.iterator().next()).collect(Collectors.joining());
        String together = words.size() == 1 ? null : key;
        String wordsKey =
                words.stream().map(word -> word.iterator().next()).sorted().collect(Collectors.joining(" "));

        var found = new BestNames(connection, types, most).of(words, together, key, wordsKey);

        if (found.isEmpty()) {
            return false;
        }
        var names = oracle(connection, words, types);
        if (together != null) {
            names.addAll(oracle(connection, List.of(Set.of(together)), types));
        }
        var best = ranked(connection, names, key, wordsKey).stream().limit(most).toList();
        assertTrue(found.get().containsAll(best), () -> words + " " + types + " " + most);
        return true;
    }

    private static List<UUID> ranked(Connection connection, Set<UUID> names, String key, String wordsKey)
            throws SQLException {
        var all = new ArrayList<Ranked>();
        try (var query = connection.createStatement();
                var row = query.executeQuery("select id, search_key, words_key, key_length from entry_name")) {
            while (row.next()) {
                String name = row.getString(2);
                int kind = name.equals(key) ? 0 : wordsKey.equals(row.getString(3)) ? 1 : name.startsWith(key) ? 2 : 3;
                all.add(new Ranked(row.getObject(1, UUID.class), kind, row.getInt(4), name));
            }
        }
        return all.stream()
                .filter(ranked -> names.contains(ranked.name))
                .sorted(Comparator.comparingInt(Ranked::kind)
                        .thenComparingInt(Ranked::length)
                        .thenComparing(Ranked::key)
                        .thenComparing(ranked -> ranked.name.toString()))
                .map(Ranked::name)
                .toList();
    }

    private static void insert(Connection connection, UUID name, String term) throws SQLException {
        try (var insert = connection.prepareStatement("insert into name_term (name_id, term) values (?, ?)")) {
            insert.setObject(1, name);
            insert.setString(2, term);
            insert.executeUpdate();
        }
    }

    private static boolean isFrequent(Set<String> word, List<String> terms, int most) {
        return terms.stream()
                        .filter(term -> word.stream().anyMatch(term::startsWith))
                        .count()
                > most;
    }

    private static List<Set<String>> words(Random random, List<String> terms) {
        var words = new ArrayList<Set<String>>();
        for (int number = random.nextInt(4); number >= 0; number--) {
            var spellings = new HashSet<String>();
            for (int spelling = random.nextInt(4) / 3; spelling >= 0; spelling--) {
                String term = terms.get(random.nextInt(terms.size()));
                spellings.add(term.substring(0, Math.min(term.length(), 1 + random.nextInt(2))));
            }
            words.add(spellings);
        }
        return words;
    }

    private static List<String> terms(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select term from name_term order by term, name_id")) {
            var terms = new ArrayList<String>();
            while (row.next()) {
                terms.add(row.getString(1));
            }
            return terms;
        }
    }

    private static Set<UUID> ofTypes(Connection connection, List<String> types) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select id, entry_type from entry_name")) {
            var names = new HashSet<UUID>();
            while (row.next()) {
                if (types.isEmpty() || types.contains(row.getString(2))) {
                    names.add(row.getObject(1, UUID.class));
                }
            }
            return names;
        }
    }

    /** The names that have each of the words, by one statement for each. */
    private static Set<UUID> oracle(Connection connection, List<Set<String>> words, List<String> types)
            throws SQLException {
        Set<UUID> found = null;
        for (Set<String> word : words) {
            var names = new HashSet<UUID>();
            for (String spelling : word) {
                try (var query = connection.prepareStatement(
                        "select t.name_id from name_term t join entry_name n on n.id = t.name_id"
                                + " where substring(t.term from 1 for ?) = ? and (? = '' or n.entry_type = ?)")) {
                    String type = types.isEmpty() ? "" : types.get(0);
                    query.setInt(1, spelling.length());
                    query.setString(2, spelling);
                    query.setString(3, type);
                    query.setString(4, type);
                    try (var row = query.executeQuery()) {
                        while (row.next()) {
                            names.add(row.getObject(1, UUID.class));
                        }
                    }
                }
            }
            if (found == null) {
                found = names;
            }
            found.retainAll(names);
        }
        return found;
    }
}
