package org.hubgraph.registry.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.graphql.connection.PagingTest;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PagedList;
import org.hubgraph.testsupport.RandomValues;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.TextOracle;
import org.hubgraph.value.Name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Search finds each entry with a matching name once, best matches first, across all pages. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class SearchOracleTest {
    @Inject
    RegistryGenerator generator;

    private RegistryData data;

    @BeforeEach
    void rows() {
        data = generator.data();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha", "ALPHA r", "park", "a", "\u00c9", "\ub85c\ubd07", "100%", "_", "Aa Anchor 0"})
    void pagesOfWhatIsFound(String text) {
        var search = search(text);

        var all = search.walk(false, PagedList.MOST, () -> {});

        assertEquals(found(entry -> hasPart(entry, text)), all.stream().sorted().toList());
        search.walkForward(all, 7);
        search.walkForward(all, 50);
        search.walkBackward(all, 7);
        search.walkBackward(all, 50);
    }

    @Test
    void textsByChance() {
        var random = new RandomValues(31);
        var entries = entries();
        for (int i = 0; i < 100; i++) {
            String name = random.of(random.of(entries).allNames.all()).text();
            String text = random.variant(random.chance(50) ? random.part(name) : name);

            var all = search(text).walk(false, PagedList.MOST, () -> {});

            assertEquals(
                    found(entry -> hasPart(entry, text)), all.stream().sorted().toList(), text);
        }
    }

    @Test
    void wholeNamesComeFirstThenBeginningsThenParts() {
        for (String text : List.of("alpha labs", "innovation hub", "ai", "park", "a", "\ud68c\uc0ac")) {
            var edges = GraphQLCall.data(
                            "query($text: String!) { search(text: $text, first: 200) {"
                                    + " edges { score matched { text } node { id } } } }",
                            Map.of("text", text))
                    .at("/search/edges");

            int worst = 0;
            for (var edge : edges) {
                int match = match(edge.at("/matched/text").asText(), text);
                var entry = entries().stream()
                        .filter(candidate ->
                                candidate.getId().equals(edge.at("/node/id").asText()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(best(entry, text), match, () -> "the name that matched best: " + edge);
                assertTrue(match >= worst, () -> text + ": " + edges);
                worst = match;
                double score = edge.get("score").asDouble();
                assertTrue(
                        match == 0 ? score == 1 : match == 1 ? score >= 0.6 && score < 1 : score >= 0.2 && score < 0.6,
                        () -> text + ": " + edge);
            }
            assertTrue(edges.size() > 1, text);
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
        return entries;
    }

    private List<String> found(Predicate<RegistryEntry> which) {
        return entries().stream()
                .filter(which)
                .map(RegistryEntry::getId)
                .sorted()
                .toList();
    }

    private static boolean hasPart(RegistryEntry entry, String text) {
        return best(entry, text) < 3;
    }

    private static int best(RegistryEntry entry, String text) {
        return entry.allNames.all().stream()
                .map(Name::text)
                .mapToInt(name -> match(name, text))
                .min()
                .orElseThrow();
    }

    /** 0 for the whole name, 1 for a prefix, 2 for any other part, 3 for no match. */
    private static int match(String name, String text) {
        String whole = TextOracle.folded(name);
        String part = TextOracle.folded(text);
        return whole.equals(part) ? 0 : whole.startsWith(part) ? 1 : whole.contains(part) ? 2 : 3;
    }
}
