package org.hubgraph.server.federation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Representations in all forms in which GraphQL accepts a list. */
@QuarkusTest
class RepresentationsTest {
    private static final String TOWER = "{ __typename: \"Hub\", slug: \"ai-tower\" }";
    private static final Map<String, String> VALUE = Map.of("__typename", "Hub", "slug", "ai-tower");
    private static final String SELECTED = " { ... on Hub { slug } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ _entities(representations: [" + TOWER + "])" + SELECTED + " }",
                "{ _entities(representations: " + TOWER + ")" + SELECTED + " }",
                "query ($r: [_Any!]! = [" + TOWER + "]) { _entities(representations: $r)" + SELECTED + " }",
                "query ($r: [_Any!]! = " + TOWER + ") { _entities(representations: $r)" + SELECTED + " }",
                "query ($s: String! = \"ai-tower\") { _entities(representations: { __typename: \"Hub\", slug: $s })"
                        + SELECTED + " }"
            })
    void literalsAndDefaults(String query) {
        assertTower(answer(query, Map.of()));
    }

    @Test
    void variables() {
        String query = "query ($r: [_Any!]! = [" + TOWER + ", " + TOWER + "]) { _entities(representations: $r)"
                + SELECTED + " }";

        assertTower(answer(query, Map.of("r", List.of(VALUE))));
        assertTower(answer(query, Map.of("r", VALUE)));
        assertEquals(2, answer(query, Map.of()).at("/data/_entities").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"ai-tower\"", "[[" + TOWER + "]]", "[null]", "{}"})
    void othersAreRefused(String value) {
        var answer = answer("{ _entities(representations: " + value + ")" + SELECTED + " }", Map.of());

        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
    }

    private static void assertTower(JsonNode answer) {
        assertEquals(List.of("ai-tower"), answer.at("/data/_entities").findValuesAsText("slug"), answer::toString);
    }

    private static JsonNode answer(String query, Map<String, ?> variables) {
        return GraphQLCall.parsed(RestAssured.given()
                .contentType("application/json")
                .body(GraphQLCall.json(Map.of("query", query, "variables", variables)))
                .post("/subgraph")
                .asString());
    }
}
