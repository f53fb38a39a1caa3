package org.hubgraph.registry.search;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A name that has all words of the text comes before names that begin with the text. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class NamesOfTheSameWordsTest {
    private static final String SEARCH =
            "query ($text: String!) { search(text: $text) { edges { kind score node { slug } } } }";

    /** Names that differ from the text in an apostrophe, letters, "&", the order of words, and traditional characters. */
    @ParameterizedTest
    @CsvSource({
        "qmens health, Qmen's Health, Qmens Health Lab",
        "lodz quniversity, \u0141\u00f3d\u017a Quniversity, Lodz Quniversity Press",
        "qsmith and sons, Qsmith & Sons, Qsmith and Sons Holding",
        "qxia lixue, Lixue Qxia, Qxia Lixue Fund",
        "\u8cea\u8b5c\u5100, \u8d28\u8c31\u4eea, \u8cea\u8b5c\u5100\u4e2d\u5fc3"
    })
    void aNameWithAllWordsComesBeforeLongerNames(String text, String name, String longer) {
        String second = tenant(longer).get("slug").asText();
        String first = tenant(name).get("slug").asText();

        var found = data(SEARCH, Map.of("text", text)).get("search");

        assertEquals(List.of(first, second), GraphQLCall.texts(found.get("edges"), "/node/slug"));
        assertEquals("ALL_WORDS", found.at("/edges/0/kind").asText());
        assertEquals(0.99, found.at("/edges/0/score").asDouble());
    }
}
