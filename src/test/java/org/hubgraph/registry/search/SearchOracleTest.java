package org.hubgraph.registry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.graphql.connection.PagingTest;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PagedList;
import org.hubgraph.testsupport.RandomValues;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TextOracle;
import org.hubgraph.value.Name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Search finds each entry with a matching name once, best matches first, across all pages. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class SearchOracleTest {
    private static final List<String> KINDS = List.of("WHOLE_NAME", "ALL_WORDS", "BEGINNING", "WORDS");
    private static final int TEXTS = Repetitions.of("hubgraph.texts", 25, 100);
    /** None of the {@link #KINDS}. */
    private static final int NONE = KINDS.size();

    @Inject
    RegistryGenerator generator;

    private RegistryData data;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alpha", "ALPHA r", "r alpha", "park", "a", "\u00c9", "\ub85c\ubd07", "100%", "Aa Anchor 0"})
    void pagesOfWhatIsFound(String text) {
        var search = search(text);

        var all = search.walk(false, PagedList.MOST, () -> {});

        assertFound(text, all);
        search.walkForward(all, 7);
        search.walkForward(all, 50);
        search.walkBackward(all, 7);
        search.walkBackward(all, 50);
    }

    @Test
    void suggestionsAreTheBestResults() {
        var random = new RandomValues(32);
        for (int i = 0; i < 30; i++) {
            String text =
                    random.part(random.of(random.of(entries()).allNames.all()).text());
            if (NameForms.of(text).terms().isEmpty()) {
                continue;
            }
            int first = 1 + random.below(9);
            var both = GraphQLCall.data(
                    "query($text: String!, $first: Int!) { search(text: $text, first: $first) { edges {"
                            + " matched { text } kind score node { slug } } }"
                            + " suggest(text: $text, first: $first) { matched { text } kind score node: entry { slug } } }",
                    Map.of("text", text, "first", first));

            assertEquals(both.at("/search/edges"), both.get("suggest"), text);
        }
    }

    @Test
    void textsByChance() {
        var random = new RandomValues(31);
        var entries = entries();
        for (int i = 0; i < TEXTS; i++) {
            String name = random.of(random.of(entries).allNames.all()).text();
            String text = random.variant(random.chance(50) ? random.part(name) : name);
            if (NameForms.of(text).terms().isEmpty()) {
                continue;
            }

            assertFound(text, search(text).walk(false, PagedList.MOST, () -> {}));
        }
    }

    @Test
    void wholeNamesComeFirstThenBeginningsThenWords() {
        for (String text : List.of("alpha labs", "innovation hub", "ai", "park", "a", "\ud68c\uc0ac")) {
            var edges = GraphQLCall.data(
                            "query($text: String!) { search(text: $text, first: 200) {"
                                    + " edges { score kind matched { text } node { id } } } }",
                            Map.of("text", text))
                    .at("/search/edges");

            int worst = 0;
            double least = 1;
            for (var edge : edges) {
                int match = match(edge.at("/matched/text").asText(), text);
                var entry = entry(edge.at("/node/id").asText());
                assertEquals(best(entry, text), match, () -> "the name that matched best: " + edge);
                assertEquals(KINDS.get(match), edge.get("kind").asText(), edge::toString);
                assertTrue(match >= worst, () -> text + ": " + edges);
                worst = match;
                double score = edge.get("score").asDouble();
                assertTrue(match == 0 ? score == 1 : score < 1 && score <= least, () -> text + ": " + edges);
                least = score;
            }
            assertTrue(edges.size() > 1, text);
        }
    }

    /** All entries that match as written come first. Others have words that differ by typing errors only. */
    private void assertFound(String text, List<String> all) {
        var asWritten = found(entry -> best(entry, text) < NONE);
        int many = asWritten.size();
        assertTrue(all.size() >= many, () -> text + ": " + all.size() + " of " + many);
        assertEquals(asWritten, all.subList(0, many).stream().sorted().toList(), text);
        if (all.size() > many) {
            assertTrue(many < 10, () -> text + ": typing errors forgiven though " + many + " match");
        }
        for (String id : all.subList(many, all.size())) {
            assertTrue(
                    entry(id).allNames.all().stream().anyMatch(name -> isSimilar(name.text(), text)),
                    () -> text + ": " + entry(id).allNames.all());
        }
    }

    private static PagedList search(String text) {
        return new PagedList(
                "query($text: String!, " + PagingTest.VARIABLES + ") { search(text: $text, " + PagingTest.BOTH_WAYS
                        + ") " + PagingTest.connection("key: node { id }") + " }",
                Map.of("text", text),
                "/search");
    }

    private List<RegistryEntry> entries() {
        var entries = new ArrayList<RegistryEntry>(data.hubs);
        entries.addAll(data.tenants);
        entries.addAll(data.people);
        entries.addAll(data.funds);
        entries.addAll(data.sectors);
        return entries;
    }

    private List<String> found(Predicate<RegistryEntry> which) {
        return entries().stream()
                .filter(which)
                .map(RegistryEntry::getId)
                .sorted()
                .toList();
    }

    private RegistryEntry entry(String id) {
        return entries().stream()
                .filter(candidate -> candidate.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int best(RegistryEntry entry, String text) {
        return entry.allNames.all().stream()
                .map(Name::text)
                .mapToInt(name -> match(name, text))
                .min()
                .orElseThrow();
    }

    /** The place of the kind of match in {@link #KINDS}. */
    private static int match(String name, String text) {
        String whole = TextOracle.folded(name);
        String part = TextOracle.folded(text);
        if (whole.equals(part)) {
            return 0;
        }
        if (hasAllWords(name, text)) {
            return 1;
        }
        return whole.startsWith(part) ? 2 : hasWords(name, text) ? 3 : NONE;
    }

    /** Texts of one or two letters are not compared by their words. */
    private static boolean hasAllWords(String name, String text) {
        String words = NameForms.wordsKey(text);
        boolean shortest = text.length() <= 2 && TextOracle.folded(text).equals(words);
        return words != null && !shortest && words.equals(NameForms.wordsKey(name));
    }

    private static boolean hasWords(String name, String text) {
        var terms = NameForms.of(name).terms();
        var words = NameForms.words(text);
        return words.stream().allMatch(word -> word.stream().anyMatch(spelling -> begins(terms, spelling)))
                || begins(
                        terms,
                        words.stream().map(word -> word.iterator().next()).collect(Collectors.joining()));
    }

    /** Each word of the text begins a word of the name, with at most two letters wrong. */
    private static boolean isSimilar(String name, String text) {
        var terms = NameForms.of(name).terms();
        return NameForms.words(text).stream().allMatch(word -> word.stream()
                .anyMatch(spelling -> terms.stream().anyMatch(term -> errors(spelling, term) <= 2)));
    }

    /** The least edit distance between the text and a beginning of the term. */
    private static int errors(String text, String term) {
        int[][] distance = new int[text.length() + 1][term.length() + 1];
        for (int i = 0; i <= text.length(); i++) {
            for (int j = 0; j <= term.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                } else {
                    int replaced = distance[i - 1][j - 1] + (text.charAt(i - 1) == term.charAt(j - 1) ? 0 : 1);
                    distance[i][j] = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                    if (i > 1
                            && j > 1
                            && text.charAt(i - 1) == term.charAt(j - 2)
                            && text.charAt(i - 2) == term.charAt(j - 1)) {
                        distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                    }
                }
            }
        }
        return Arrays.stream(distance[text.length()]).min().orElseThrow();
    }

    private static boolean begins(Set<String> terms, String word) {
        return terms.stream().anyMatch(term -> term.startsWith(word));
    }
}
