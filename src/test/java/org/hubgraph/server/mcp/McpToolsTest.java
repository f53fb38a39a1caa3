package org.hubgraph.server.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.hubgraph.Operations;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tools of {@code /mcp}: each returns what {@code /graphql} does, and the sources of it. */
@QuarkusTest
class McpToolsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHARACTERS = 20_000;

    /** Each word is compared with the whole schema. */
    @Test
    void wordsToDescribeAreNoLongerThanATextToSearch() {
        var most = McpClient.call("describe", Map.of("words", "fund ".repeat(40)));
        var more = McpClient.call("describe", Map.of("words", "fund ".repeat(40) + "x"));

        assertFalse(most.path("isError").asBoolean(), most::toString);
        assertTrue(more.path("isError").asBoolean(), more::toString);
        assertTrue(more.toString().contains("text-characters"), more::toString);
    }

    @Test
    void everyQueryDocumentReturnsItsDataAndEveryCitationInIt() throws IOException {
        var wrong = new ArrayList<String>();
        int citations = 0;
        int added = 0;

        for (String name : Operations.names("query")) {
            var variables = variables(name);
            var result = McpClient.call(name, variables);
            var content = result.path("structuredContent");
            var expected = GraphQLCall.data(Operations.document(name), variables);
            if (!expected.equals(content.path("data"))) {
                wrong.add(name + ": " + content.path("data"));
            }
            assertFalse(result.path("isError").asBoolean(), name);
            assertEquals(content, JSON.readTree(result.at("/content/0/text").asText()), name);
            var quotes = Set.copyOf(content.path("citations").findValuesAsText("quote"));
            if (!content.has("citationsOmitted")) {
                var missing = new HashSet<>(quotesOfCitations(expected));
                missing.removeAll(quotes);
                if (!missing.isEmpty()) {
                    wrong.add(name + " has quotes that are no citations: " + missing);
                }
            }
            citations += content.path("citations").size();
            added += expected.toString().contains("\"citations\"") || quotes.isEmpty() ? 0 : 1;
        }

        assertEquals(List.of(), wrong);
        assertTrue(citations > 500, "only " + citations);
        assertTrue(added > 20, "only " + added + " documents got citations that they do not select");
    }

    private static List<String> quotesOfCitations(JsonNode data) {
        var quotes = new ArrayList<String>();
        data.findValues("citations").forEach(list -> list.findValuesAsText("quote").stream()
                .filter(quote -> !quote.equals("null"))
                .forEach(quotes::add));
        return quotes;
    }

    private static Map<String, Object> variables(String name) throws IOException {
        return JSON.convertValue(Operations.variables(name), new TypeReference<>() {});
    }

    @Test
    void everyCitationNamesItsSubjectItsSourceAndItsRank() {
        var citations = McpClient.call("everything-about-a-person", Map.of("slug", "fei-fei-li"))
                .at("/structuredContent/citations");
        if (citations.isEmpty()) {
            citations = McpClient.call("every-fact-and-its-words", Map.of("slug", "ai-tower"))
                    .at("/structuredContent/citations");
        }

        assertFalse(citations.isEmpty());
        for (var citation : citations) {
            assertTrue(citation.at("/subject/id").isTextual(), citation::toString);
            assertTrue(citation.at("/subject/type").isTextual(), citation::toString);
            assertTrue(citation.at("/source/publisher").isTextual(), citation::toString);
            assertTrue(citation.path("rank").isTextual(), citation::toString);
            assertTrue(citation.has("quote")
                    && citation.has("accessedOn")
                    && citation.path("source").has("url"));
        }
    }

    @Test
    void aDisputedFactComesWithAllItsClaims() {
        String slug = "shanghai-foundation-model-innovation-center";
        var content = McpClient.call("query", Map.of("query", "{ hub(slug: \"" + slug + "\") { openedOn } }"))
                .path("structuredContent");

        var all = GraphQLCall.data("{ hub(slug: \"" + slug + "\") { citations(field: \"openedOn\") { quote"
                + " accessedOn source { title publisher url publishedOn } } } }");
        var claims = content.at("/disputed/0/claims");
        assertEquals("openedOn", content.at("/disputed/0/field").asText(), content::toString);
        for (String field : List.of("quote", "accessedOn", "title", "publisher", "url", "publishedOn")) {
            var expected = all.at("/hub/citations").findValues(field);
            assertFalse(expected.isEmpty(), field);
            assertEquals(expected, claims.findValues(field), content::toString);
        }
        assertTrue(texts(claims, "rank").contains("DISPUTED"));
        assertTrue(content.at("/data/hub").size() == 1, "only what the query selects");
    }

    @Test
    void citationsAboveTheLimitAreCounted() {
        var content = McpClient.call("query", Map.of("query", "{ citations(first: 150) { nodes { id quote } } }"))
                .path("structuredContent");

        assertEquals(150, content.at("/data/citations/nodes").size());
        assertEquals(Citations.MOST, content.path("citations").size());
        assertEquals(150 - Citations.MOST, content.path("citationsOmitted").asInt());
        assertEquals("/citations", content.at("/citations/99/path").asText());
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(member).asText())
                .sorted()
                .toList();
    }

    @Test
    void theListIsShortAndItsSchemasHaveTheVariablesOfTheDocuments() throws IOException {
        var tools = McpClient.result("tools/list", Map.of()).path("tools");

        assertTrue(
                tools.toString().length() < MOST_CHARACTERS,
                () -> tools.toString().length() + " characters");
        assertTrue(tools.size() > 50, "only " + tools.size());
        var names = new HashSet<String>();
        for (var tool : tools) {
            String name = tool.path("name").asText();
            assertTrue(names.add(name) && name.matches("[A-Za-z0-9_.-]{1,128}"), name);
            assertEquals("object", tool.at("/inputSchema/type").asText(), name);
            assertTrue(tool.at("/annotations/readOnlyHint").booleanValue(), name);
            if (Operations.names("query").contains(name)) {
                assertTrue(
                        Operations.document(name)
                                .startsWith("# " + tool.path("description").asText() + "\n"),
                        name);
                var properties = tool.at("/inputSchema/properties");
                variables(name).keySet().forEach(variable -> assertTrue(properties.has(variable), name));
            }
        }
        assertTrue(names.containsAll(Set.of("search", "describe", "document", "query")));
        assertEquals(tools, McpClient.result("tools/list", Map.of()).path("tools"));
    }

    @Test
    void theGeneralToolsLeadFromAWordToAnAnswer() {
        var hit = McpClient.call("search", Map.of("text", "West Bund", "first", 3))
                .at("/structuredContent/data/search");
        assertTrue(hit.findValuesAsText("slug").contains("west-bund"), hit::toString);

        var found = McpClient.call("describe", Map.of("words", "floor area of hubs"))
                .path("structuredContent");
        assertTrue(found.path("documents").findValuesAsText("name").contains("largest-floor-areas"), found::toString);
        assertTrue(found.path("definitions").asText().contains("FLOOR_AREA"), found::toString);
        assertTrue(found.toString().length() < 15_000);

        var type = McpClient.call("describe", Map.of("words", "HubFilter")).at("/structuredContent/definitions");
        assertTrue(type.asText().contains("input HubFilter {") && type.asText().contains("  city"), type::asText);

        var answer = McpClient.call("document", Map.of("name", "registry"));
        assertTrue(answer.at("/structuredContent/data/registry/hubs").asInt() > 0, answer::toString);
        assertTrue(McpClient.call("document", Map.of("name", "add-a-sector"))
                .path("isError")
                .asBoolean());
        assertTrue(McpClient.call("document", Map.of("name", "page-hub"))
                .path("isError")
                .asBoolean());
    }

    @Test
    void aTypeCalledByItsNameIsWhole() {
        for (String type : List.of("Hub", "Query", "Mutation")) {
            var fields = GraphQLCall.data("{ __type(name: \"" + type + "\") { fields { name } } }", Map.of());
            var found = McpClient.call("describe", Map.of("words", type)).at("/structuredContent/definitions");
            var names = found.asText().lines().filter(line -> line.matches("  \\w.*"));
            assertEquals(
                    fields.findValuesAsText("name"),
                    names.map(line -> line.strip().replaceFirst("\\W.*", "")).toList());
        }
    }

    /** They are names of the fields that the server adds to documents. */
    @Test
    void aliasesOfTheClientAreDataAndNoCitations() {
        for (String query : List.of(
                "{ mcp_all: hubs(first: 1) { totalCount } }",
                "{ hubs(first: 1) { nodes { slug mcp_quote: name } } }")) {
            var content = McpClient.call("query", Map.of("query", query)).path("structuredContent");
            assertEquals(GraphQLCall.data(query, Map.of()), content.path("data"), content::toString);
            assertTrue(content.path("citations").isEmpty(), content::toString);
        }
    }

    @Test
    void aToolThatFailsTellsTheReason() {
        assertFails("name must be a string", McpClient.call("document", Map.of()));
        assertFails("not blank", McpClient.call("describe", Map.of("words", " ")));
        assertFails("no argument \"sulg\"", McpClient.call("hub-names", Map.of("sulg", "x")));
        assertFails("$slug", McpClient.call("hub-names", Map.of()));
        assertFails("Syntax error", McpClient.call("query", Map.of("query", "{ hub(")));
        assertFails("no query", McpClient.call("query", Map.of()));
        assertFails("Cannot query field", McpClient.call("query", Map.of("query", "{ nothing }")));
        assertFails(
                "only reads",
                McpClient.call(
                        McpClient.request().header("Authorization", TestUser.CURATOR.credentials()),
                        "query",
                        Map.of("query", "mutation { deleteSector(input: {id: \"x\", version: 1}) { __typename } }")));
        assertFails("stream", McpClient.call("query", Map.of("query", "subscription { changed { cursor } }")));
        assertFails(
                "response-objects",
                McpClient.call(
                        "query",
                        Map.of(
                                "query",
                                "{ hubs(first: 200) { nodes { tenants(first: 200) { nodes { people(first: 200) { nodes { name } } } } } } }")));
    }

    private static void assertFails(String message, JsonNode result) {
        assertTrue(result.path("isError").asBoolean(), result::toString);
        assertTrue(result.toString().contains(message.replace("\"", "\\\"")), result::toString);
    }

    /** Unit tests run with hubgraph.mcp.writes; McpIT shows the default. */
    @Test
    void changesAreToolsForCallersWithTheRole() throws IOException {
        var input = variables("add-a-sector");

        assertFails("requires the role editor", McpClient.call("add-a-sector", input));
        assertFails("requires the role editor", McpClient.call(as(TestUser.ADMIN), "add-a-sector", input));
        var stale = (ObjectNode) JSON.valueToTree(variables("correct-a-fact"));
        stale.withObject("/input").put("version", 99_999);
        assertFails("CONFLICT", McpClient.call(as(TestUser.EDITOR), "correct-a-fact", map(stale)));

        assertFalse(tools(McpClient.request()).contains("add-a-sector"));
        assertTrue(tools(as(TestUser.EDITOR)).contains("add-a-sector"));
        assertFalse(tools(as(TestUser.EDITOR)).contains("erase-a-person"));
        assertTrue(tools(as(TestUser.CURATOR)).contains("erase-a-person"));

        var added = McpClient.call(as(TestUser.EDITOR), "add-a-sector", input);
        assertFalse(added.path("isError").asBoolean(), added::toString);
        var sector = added.at("/structuredContent/data/createSector/sector");
        var deleted = GraphQLCall.as(
                TestUser.CURATOR,
                "mutation ($input: DeleteInput!) { deleteSector(input: $input) { __typename } }",
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                sector.path("slug").asText(),
                                "version",
                                sector.path("version").asInt())));
        assertFalse(deleted.has("errors"), deleted::toString);
    }

    private static RequestSpecification as(TestUser user) {
        return McpClient.request().header("Authorization", user.credentials());
    }

    private static Map<String, Object> map(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<>() {});
    }

    private static List<String> tools(RequestSpecification request) {
        return GraphQLCall.parsed(
                        McpClient.send(request, "tools/list", Map.of()).asString())
                .at("/result/tools")
                .findValuesAsText("name");
    }
}
