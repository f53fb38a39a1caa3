package org.hubgraph.server.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** An organisation in the list of a hub's tenants is a fact, even if nothing but its name is selected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ hub(slug: \"ai-tower\") { tenants(first: 1) { nodes { name } } } } | /hub/tenants/nodes/0 | Tenancy",
                "{ hub(slug: \"ai-tower\") { of: tenants(first: 1) { all: nodes { name } } } } | /hub/of/all/0 | Tenancy",
                "{ hub(slug: \"ai-tower\") { tenants(first: 1) { edges { node { name } } } } } | /hub/tenants/edges/0 | Tenancy",
                "{ hub(slug: \"ai-tower\") { people(first: 1) { ...P } } } fragment P on AffiliatedPersonConnection"
                        + " { nodes { name } } | /hub/people/nodes/0 | Affiliation",
                "{ tenant(slug: \"stepfun\") { people(first: 1) { edges { node { slug } } } } } | /tenant/people/edges/0 | Affiliation",
                "{ tenant(slug: \"intel\") { partnerships(first: 1) { edges { other { name } } } } }"
                        + " | /tenant/partnerships/edges/0 | Partnership",
                "{ hub(slug: \"west-bund\") { children(first: 1) { nodes { name } } } } | /hub/children/nodes/0 | Hub",
                "{ sector(slug: \"artificial-intelligence\") { children(first: 1) { edges { node { name } } } } }"
                        + " | /sector/children/edges/0/node | Sector",
                "{ sector(slug: \"artificial-intelligence\") { tenants(first: 1) { nodes { name } } } }"
                        + " | /sector/tenants/nodes/0 | Tenant"
            })
    void whatAListStatesHasItsCitations(String query, String path, String type) {
        var content = McpClient.call("query", Map.of("query", query)).at("/structuredContent");
        var cited = content.path("citations");

        assertFalse(cited.isEmpty(), query);
        assertEquals(Set.of(path), Set.copyOf(GraphQLCall.texts(cited, "/path")));
        assertEquals(Set.of(type), Set.copyOf(GraphQLCall.texts(cited, "/subject/type")));
        assertEquals(GraphQLCall.data(query), content.path("data"));
    }

    /** The citations that its lists might have exceed a limit; those that they have do not. */
    @Test
    void nestedListsHaveTheCitationsOfWhatTheyHave() {
        // Without those that other tests add: a result has at most 100 citations.
        String query =
                "{ hub(slug: \"ai-tower\") { tenants(first: 200, filter: { slugs: [\"sensetime\", \"stepfun\"] })"
                        + " { nodes { slug people(first: 10) { edges { affiliations { role } } } } } } }";
        var content = assertSourced(query);

        var cited = content.path("citations");
        assertEquals(
                Set.of("Affiliation", "Tenancy"),
                Set.copyOf(GraphQLCall.texts(cited, "/subject/type")),
                content::toString);
        for (var citation : cited) {
            String fact = citation.at("/subject/type").asText().equals("Affiliation") ? "role" : "slug";
            assertTrue(content.path("data").at(citation.path("path").asText()).has(fact), citation::toString);
        }
    }

    /** With the relations that the inner lists state, the document would exceed a limit. */
    @Test
    void factsKeepTheirCitationsWithoutThoseOfRelations() {
        var content =
                assertSourced("{ hubs(first: 200) { nodes { openedOn tenants(first: 200) { nodes { name } } } } }");

        assertEquals(
                Set.of("Hub"),
                Set.copyOf(GraphQLCall.texts(content.path("citations"), "/subject/type")),
                content::toString);
    }

    /** They have no source, and with it the document would exceed a limit. */
    @Test
    void selectedCitationsInNestedListsHaveTheirSources() {
        String query = "{ tenants(first: 40) { nodes { people(first: 20) { edges { affiliations {"
                + " citations { rank } } } } } } }";
        assertSourced(query);
    }

    /** Asserts that the result has citations, all with their sources, beside the same data as in the API. */
    private static JsonNode assertSourced(String query) {
        var content = McpClient.call("query", Map.of("query", query)).at("/structuredContent");
        var cited = content.path("citations");
        assertFalse(cited.isEmpty(), content::toString);
        assertFalse(GraphQLCall.texts(cited, "/source/title").contains(""), cited::toString);
        assertEquals(GraphQLCall.data(query), content.path("data"));
        return content;
    }

    /** One side of a contradiction would be told as if it were alone. */
    @Test
    void aDisputedFactOfWhichOneCitationIsSelectedHasAllItsClaims() {
        String query = "{ citations(filter: { ranks: DISPUTED }, first: 1) { nodes { field subject { id } } } }";
        var content = McpClient.call("query", Map.of("query", query)).at("/structuredContent");

        var one = content.at("/data/citations/nodes/0");
        var all = GraphQLCall.data(
                "query ($id: ID!, $field: String) { node(id: $id) { ... on Cited { citations(field: $field) { quote } } } }",
                Map.of(
                        "id",
                        one.at("/subject/id").asText(),
                        "field",
                        one.path("field").asText()));
        var quotes = all.at("/node/citations").findValuesAsText("quote");
        assertTrue(quotes.size() > 1, all::toString);
        assertEquals(
                Set.copyOf(quotes),
                Set.copyOf(content.at("/disputed/0/claims").findValuesAsText("quote")),
                content::toString);
        assertEquals(GraphQLCall.data(query), content.path("data"));
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
