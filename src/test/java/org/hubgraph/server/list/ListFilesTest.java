package org.hubgraph.server.list;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.value.SpreadsheetText;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files of lists over HTTP: they have the same rows, in the same order, as the pages of the list. */
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class ListFilesTest {
    private static final List<String> LISTS = List.of(
            "hubs", "tenants", "people", "funds", "tenancies", "affiliations", "backings", "partnerships", "changes");

    private static final String TENANTS = "query Tenants { tenants { nodes { slug name } } }";

    @Inject
    RegistryGenerator generator;

    @Inject
    Execution execution;

    @Inject
    EntityManager entities;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @BeforeEach
    void rows() {
        generator.data();
    }

    @Test
    void everyListEqualsItsPagesForGeneratedSelections() throws IOException {
        var selections = new ListSelections(execution.schema(), LISTS);
        for (String list : LISTS) {
            String rows = selections.of(list);
            var pages = pages(list, rows);
            String document = "{ " + list + " { " + rows + " } }";

            var lines = get(document, "jsonl").body().asString();
            var csv = FileCells.csv(get(document, "csv"));
            var sheet = FileCells.spreadsheet(get(document, "xlsx"), csv.get(0).size());

            assertTrue(pages.size() > 20, list);
            assertEquals(
                    pages.stream().map(JsonNode::toString).toList(),
                    lines.lines()
                            .map(GraphQLCall::parsed)
                            .map(JsonNode::toString)
                            .toList(),
                    document);
            var expected =
                    pages.stream().map(row -> FileCells.flat(row, csv.get(0))).toList();
            assertEquals(
                    expected.stream()
                            .map(row ->
                                    row.stream().map(SpreadsheetText::harmless).toList())
                            .toList(),
                    csv.subList(1, csv.size()),
                    document);
            assertEquals(csv.get(0), sheet.get(0), document);
            assertEquals(expected, sheet.subList(1, sheet.size()), document);
        }
    }

    /** The rows of all pages, read by following cursors. */
    private static List<JsonNode> pages(String list, String rows) {
        String document = "query ($after: String) { list: " + list + "(first: 150, after: $after) { " + rows
                + " pageInfo { hasNextPage endCursor } } }";
        var found = new ArrayList<JsonNode>();
        var variables = new HashMap<String, Object>();
        while (true) {
            var page = GraphQLCall.data(document, variables).get("list");
            page.elements().next().forEach(found::add);
            if (!page.at("/pageInfo/hasNextPage").booleanValue()) {
                return found;
            }
            variables.put("after", page.at("/pageInfo/endCursor").textValue());
        }
    }

    @Test
    void anyNamesMayBeUsedInTheDocument() {
        var expected = get("{ tenants { nodes { slug } } }", "jsonl").asString();

        String document = "query ($cursorOfFile: TenantFilter) { tenants(filter: $cursorOfFile) {"
                + " pageOfFile: nodes { slug } totalOfFile_: totalCount totalOfFile: pageInfo { endCursor } } }";

        assertEquals(expected, get(document, "jsonl").asString());
    }

    private Response get(String document, String format) {
        var response = RestAssured.given()
                .queryParam("query", document)
                .queryParam("format", format)
                .get("/graphql");
        assertEquals(200, response.statusCode(), () -> document + response.asString());
        return response;
    }

    /** The filters, orders and variables of the document hold; its page size does not. */
    @Test
    void theDocumentDecidesOnRowsAndOrder() throws IOException {
        String document = "query Some($names: TenantFilter, $first: Int) { tenants(first: $first, filter: $names,"
                + " orderBy: [{field: SLUG, direction: DESC}]) { totalCount ...Rows pageInfo { endCursor } } }"
                + " fragment Rows on TenantConnection { nodes { slug ...Country } }"
                + " fragment Country on Tenant { country }";
        var variables = Map.of("first", 3, "names", Map.of("countries", List.of("CN", "KR")));
        var response = RestAssured.given()
                .queryParam("query", document)
                .queryParam("variables", GraphQLCall.json(variables))
                .accept("text/csv")
                .get("/graphql");

        assertEquals(200, response.statusCode(), response::asString);
        var rows = FileCells.csv(response);
        assertEquals(List.of("slug", "country"), rows.remove(0));
        var slugs = rows.stream().map(row -> row.get(0)).toList();
        assertEquals(slugs.stream().sorted((a, b) -> b.compareTo(a)).toList(), slugs);
        assertEquals("attachment; filename=\"Some.csv\"", response.header("Content-Disposition"));
        assertEquals("text/csv; charset=utf-8; header=present", response.header("Content-Type"));
        assertTrue(slugs.size() > 3);
        assertTrue(rows.stream()
                .allMatch(row -> row.get(1).equals("CN") || row.get(1).equals("KR")));
    }

    /** With the cursors of edges, an interrupted file can be continued. */
    @Test
    void aFileContinuesAfterACursor() throws IOException {
        var whole = FileCells.csv(get("{ tenants { edges { cursor node { slug } } } }", "csv"));
        String cursor = whole.get(100).get(0);

        var rest =
                FileCells.csv(get("{ tenants(after: \"" + cursor + "\") { edges { cursor node { slug } } } }", "csv"));

        assertEquals(List.of("cursor", "node.slug"), whole.get(0));
        assertEquals(whole.subList(101, whole.size()), rest.subList(1, rest.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "application/jsonl | application/jsonl",
                "application/x-ndjson | application/jsonl",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        + " | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "text/csv;q=0.5, application/json | application/json",
                "application/json;q=0.5, text/csv | text/csv",
                "text/csv, */*;q=0.1 | text/csv",
                "*/* | application/json"
            })
    void theAcceptHeaderSelectsTheFormat(String accept, String type) {
        var response = RestAssured.given()
                .accept(accept)
                .contentType("application/json")
                .body(GraphQLCall.json(Map.of("query", TENANTS)))
                .post("/graphql");

        assertEquals(200, response.statusCode(), response::asString);
        assertEquals(type, response.contentType().split(";")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ hubs { nodes { id } } tenants { nodes { id } } }",
                "{ hub(slug: \"hub-000\") { id } }",
                "{ registry { version } }",
                "{ __typename }",
                "{ rows: __typename }",
                "{ hubs { totalCount } }",
                "{ hubs { nodes { id } edges { cursor } } }",
                "{ hubs { a: nodes { id } b: nodes { id } } }",
                "{ hubs(last: 5) { nodes { id } } }",
                "query ($n: Int = 5) { hubs(last: $n) { nodes { id } } }",
                "{ hubs { nodes { nope } } }",
                "{ hubs",
                "subscription { changed { id } }"
            })
    void anotherDocumentIsRefused(String document) {
        var response = RestAssured.given()
                .queryParam("query", document)
                .accept("text/csv")
                .get("/graphql");

        assertTrue(response.statusCode() == 400 || response.statusCode() == 406, response::asString);
        assertEquals("application/json", response.contentType().split(";")[0]);
        assertFalse(response.jsonPath().getString("errors[0].message").isEmpty());
    }

    @Test
    void aMutationIsRefusedAndNotCarriedOut() {
        long before = GraphQLCall.data("{ hubs { totalCount } }")
                .at("/hubs/totalCount")
                .asLong();
        var response = RestAssured.given()
                .accept("text/csv")
                .contentType("application/json")
                .header("Authorization", TestUser.CURATOR.credentials())
                .body(GraphQLCall.json(
                        Map.of("query", "mutation { deleteHub(input: {id: \"x\", version: 0}) { __typename } }")))
                .post("/graphql");

        assertEquals(400, response.statusCode(), response::asString);
        assertEquals(
                before,
                GraphQLCall.data("{ hubs { totalCount } }")
                        .at("/hubs/totalCount")
                        .asLong());
    }

    @Test
    void anUnknownFormatIsRefused() {
        RestAssured.given()
                .queryParam("query", TENANTS)
                .queryParam("format", "pdf")
                .get("/graphql")
                .then()
                .statusCode(400);
    }

    /** A row of the second page cannot be read: the file must not look complete. */
    @Test
    void aFailureOfALaterPageIsNotTakenForTheEnd() throws Exception {
        String document = "{ tenants(orderBy: [{field: SLUG}]) { nodes { slug names { text } } } }";
        var lines = get(document, "jsonl").asString().lines().toList();
        String last =
                GraphQLCall.parsed(lines.get(lines.size() - 1)).get("slug").textValue();
        assertTrue(lines.size() > 200);
        String before = QuarkusTransaction.requiringNew()
                .call(() -> (String) entities.createNativeQuery("select names from tenant where slug = '" + last + "'")
                        .getSingleResult());
        run("update tenant set names = '[{' where slug = '" + last + "'");
        try {
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(URI.create(
                            endpoint + "?format=csv&query=" + URLEncoder.encode(document, StandardCharsets.UTF_8)))
                    .build();
            assertThrows(IOException.class, () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
        } finally {
            run("update tenant set names = '" + before.replace("'", "''") + "' where slug = '" + last + "'");
        }
        assertEquals(lines, get(document, "jsonl").asString().lines().toList());
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
