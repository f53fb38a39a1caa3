package org.hubgraph.server.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tool that runs documents of the assistant. */
@QuarkusTest
class McpQueryTest {
    private static final String TWO =
            "query A { hub(slug: \"ai-tower\") { openedOn } } query B { hub(slug: \"west-bund\") { slug } }";

    @Test
    void theNameOfAnOperationChoosesIt() {
        var chosen = McpClient.call("query", Map.of("query", TWO, "operationName", "A"));

        assertEquals(
                "2020-07-08", chosen.at("/structuredContent/data/hub/openedOn").asText());
        assertEquals(
                "openedOn", chosen.at("/structuredContent/citations/0/field").asText(), chosen::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ hub(slug: \"ai-tower\") { city district } }",
                "{ hub(slug: \"ai-tower\") { place { city district } } }",
                "{ hub(slug: \"ai-tower\") { where: place { town: city ...Rest } } } fragment Rest on Place { district }"
            })
    void theFieldsOfAPlaceHaveTheirCitations(String query) {
        var cited = McpClient.call("query", Map.of("query", query)).at("/structuredContent/citations");

        assertEquals(Set.of("city", "district"), Set.copyOf(GraphQLCall.texts(cited, "/field")), cited::toString);
        assertEquals(Set.of("/hub"), Set.copyOf(GraphQLCall.texts(cited, "/path")));
    }

    /** Who backs whom is what a backing says, even if nothing else of it is selected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ backings(first: 1) { nodes { backer { name } } } } | /backings/nodes/0 | Backing",
                "{ tenancies(first: 1) { nodes { hub { name } } } } | /tenancies/nodes/0 | Tenancy",
                "{ statements(first: 1) { nodes { said: person { name } } } } | /statements/nodes/0 | Statement",
                "{ visits(first: 1) { nodes { met { name } } } } | /visits/nodes/0 | Visit",
                "{ hub(slug: \"ai-tower\") { parent { name } } } | /hub | Hub"
            })
    void aReferenceHasItsCitations(String query, String path, String type) {
        var cited = McpClient.call("query", Map.of("query", query)).at("/structuredContent/citations");

        assertFalse(cited.isEmpty(), query);
        assertEquals(Set.of(path), Set.copyOf(GraphQLCall.texts(cited, "/path")));
        assertEquals(Set.of(type), Set.copyOf(GraphQLCall.texts(cited, "/subject/type")));
    }

    @Test
    void aNameThatIsMissingOrUnknownIsAnError() {
        for (var arguments : List.of(Map.of("query", TWO), Map.of("query", TWO, "operationName", "C"))) {
            var failed = McpClient.call("query", arguments);

            assertTrue(failed.path("isError").asBoolean(), failed::toString);
            assertTrue(
                    failed.at("/structuredContent/errors/0/message").asText().contains("operation"), failed::toString);
        }
    }
}
