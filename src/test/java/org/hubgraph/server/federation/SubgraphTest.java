package org.hubgraph.server.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The subgraph at {@code /subgraph}: entities by their keys are those that lookups return. Unit tests turn it on. */
@EachDatabase
@QuarkusTest
class SubgraphTest {
    private static final String ENTITIES = """
            query Entities($representations: [_Any!]!, $language: LanguageTag) {
              found: _entities(representations: $representations) {
                __typename
                ... on Hub { id named: name(language: $language) tenants(first: 1) { totalCount } }
                ...T
                ... on Entry { slug }
                ... on _Entity { ... on Source { title slug } }
              }
              registry { hubs }
            }
            fragment T on Tenant { id country ...C }
            fragment C on Cited { citations { quote } }""";

    private static final Map<String, String> LISTS = Map.of("Hub", "hubs", "Tenant", "tenants", "Source", "sources");

    @Test
    void everyEntityIsThatOfItsKeyInTheOrderOfTheRepresentations() {
        var random = new Random(Seed.of(SubgraphTest.class));
        var known = entities();
        for (int i = 0; i < 20; i++) {
            var representations = new ArrayList<Map<String, String>>();
            var expected = new ArrayList<String>();
            int size = i == 0 ? 0 : random.nextInt(i == 1 ? 450 : 30);
            for (int n = 0; n < size; n++) {
                var entity = known.get(random.nextInt(known.size()));
                boolean exists = random.nextInt(5) > 0;
                String key = random.nextBoolean() ? "id" : "slug";
                var representation = new LinkedHashMap<String, String>();
                representation.put("__typename", entity.path("__typename").asText());
                representation.put(key, exists ? entity.path(key).asText() : missing(random) + key);
                representations.add(representation);
                expected.add(exists ? entity.path("slug").asText() : null);
            }

            var data = answer(ENTITIES, Map.of("representations", representations, "language", "zh"))
                    .path("data");

            var found = new ArrayList<String>();
            data.path("found").forEach(each -> {
                found.add(each.isNull() ? null : each.path("slug").asText());
                assertTrue(each.isNull() || same(known, each), each::toString);
            });
            assertEquals(expected, found);
            assertTrue(data.at("/registry/hubs").asInt() > 0);
            assertEquals(2, data.size(), data::toString);
        }
    }

    private static String missing(Random random) {
        return List.of("no-such-", "", "\0", "\ud800", "No Such ", "x".repeat(5_000))
                .get(random.nextInt(6));
    }

    private static boolean same(List<JsonNode> known, JsonNode entity) {
        String type = entity.path("__typename").asText();
        boolean complete =
                switch (type) {
                    case "Hub" ->
                        entity.has("named") && entity.at("/tenants/totalCount").isInt() && entity.size() == 5;
                    case "Tenant" ->
                        entity.has("country") && entity.path("citations").isArray() && entity.size() == 5;
                    default -> entity.has("title") && entity.size() == 3;
                };
        return complete
                && known.stream()
                        .anyMatch(each -> each.path("__typename").asText().equals(type)
                                && each.path("slug").equals(entity.path("slug"))
                                && (!entity.has("id") || each.path("id").equals(entity.path("id"))));
    }

    private static List<JsonNode> entities() {
        var all = new ArrayList<JsonNode>();
        LISTS.values().stream().sorted().forEach(list -> GraphQLCall.data(
                        "{ " + list + "(first: 200) { nodes { __typename id slug } } }")
                .at("/" + list + "/nodes")
                .forEach(all::add));
        assertTrue(all.size() > 50, "only " + all.size());
        Collections.shuffle(all, new Random(1));
        return all;
    }

    @Test
    void anIdOfAnotherTypeIsNoEntity() {
        String id = GraphQLCall.data("{ tenants(first: 1) { nodes { id } } }")
                .at("/tenants/nodes/0/id")
                .asText();
        var data = answer(
                "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }",
                Map.of("representations", List.of(Map.of("__typename", "Hub", "id", id))));

        assertTrue(data.at("/data/_entities/0").isNull(), data::toString);
    }

    @Test
    void literalRepresentationsWork() {
        var data = answer(
                "{ _entities(representations: [{__typename: \"Hub\", slug: \"west-bund\"}]) { ... on Hub { name } } }",
                Map.of());

        assertEquals("West Bund", data.at("/data/_entities/0/name").asText(), data::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFieldThatIsSkippedIsNotInTheResponse(boolean skipped) {
        String query = "query ($s: Boolean!) { _entities(representations: [{__typename: \"Hub\", slug: \"?\"}])"
                + " @skip(if: $s) { __typename } registry { hubs } }";
        var data = answer(query, Map.of("s", skipped)).path("data");

        assertEquals(skipped ? "" : "[null]", data.path("_entities").toString(), data::toString);
        assertTrue(data.at("/registry/hubs").isInt(), data::toString);
    }

    @Test
    void anErrorHasThePathOfTheOriginalRequest() {
        var representations = List.of(
                Map.of("__typename", "Hub", "slug", "ai-tower"), Map.of("__typename", "Hub", "slug", "west-bund"));
        var answer = answer(
                "query ($representations: [_Any!]!) { a: _entities(representations: $representations) {"
                        + " ... on Hub { slug citations(field: \"nothing\") { quote } } } }",
                Map.of("representations", representations));

        assertFalse(answer.path("errors").isEmpty(), answer::toString);
        for (var error : answer.path("errors")) {
            assertEquals("a", error.at("/path/0").asText(), answer::toString);
            assertFalse(error.toString().contains("federation_"), answer::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ _entities(representations: [{id: \"x\"}]) { __typename } }",
                "{ _entities(representations: [{__typename: \"Nothing\", id: \"x\"}]) { __typename } }",
                "{ _entities(representations: [{__typename: \"Hub\"}]) { __typename } }",
                "{ _entities(representations: 7) { __typename } }",
                "{ _entities { __typename } }",
                "{ _entities(representations: [{__typename: \"Hub\", id: \"x\"}]) }",
                "{ _entities(representations: [{__typename: \"Hub\", id: \"x\"}]) { ... on Hub { nothing } } }",
                "{ _entities(representations: [",
                "query A { _entities(representations: []) { __typename } } query B { __typename }"
            })
    void aMalformedRequestIsAnError(String query) {
        var answer = answer(query, Map.of());

        assertTrue(answer.path("data").isMissingNode(), answer::toString);
        assertFalse(answer.at("/errors/0/extensions/code").asText().equals("INTERNAL"), answer::toString);
    }

    /** The response keys begin alike, and so do those of the fields that replace the two. */
    @Test
    void eachFieldHasItsOwnSelections() {
        String found = "_entities(representations: [{__typename: \"Hub\", slug: \"west-bund\"}])";
        var data = answer(
                        "{ a_Hub: " + found + " { ... on Hub { version } } a: " + found + " { ... on Hub { name } } }",
                        Map.of())
                .path("data");

        assertEquals("{\"name\":\"West Bund\"}", data.at("/a/0").toString(), data::toString);
        assertTrue(data.at("/a_Hub/0/version").isInt() && data.at("/a_Hub/0").size() == 1, data::toString);
    }

    /** Fragments and representations multiply a small request. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 22})
    void fragmentsInOneAnotherAreLimited(int levels) {
        var query = new StringBuilder("{ _entities(representations: [{__typename: \"Hub\", slug: \"west-bund\"}]) {"
                + " ...F0 } } fragment F" + levels + " on _Entity { __typename }");
        for (int i = 0; i < levels; i++) {
            query.append(" fragment F" + i + " on _Entity { ...F" + (i + 1) + " ...F" + (i + 1) + " }");
        }

        var answer = answer(query.toString(), Map.of());

        assertEquals(levels == 1 ? "" : "LIMIT_EXCEEDED", code(answer), answer::toString);
    }

    @Test
    void aFragmentInItselfIsInvalid() {
        var answer = answer(
                "{ _entities(representations: [{__typename: \"Hub\", slug: \"west-bund\"}]) { ...F } }"
                        + " fragment F on _Entity { ... { ...F } }",
                Map.of());

        assertEquals("VALIDATION", code(answer), answer::toString);
    }

    @Test
    void theSchemaIsInAResponseOnlyAFewTimes() {
        var fields = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            fields.append(" a" + i + ": sdl");
        }

        var answer = answer("{ _service {" + fields + " } }", Map.of());

        assertEquals("response-bytes", answer.at("/errors/0/extensions/limit").asText(), answer::toString);
    }

    @Test
    void representationsAreLimited() {
        var one = Map.of("__typename", "Hub", "slug", "west-bund");
        var representations = Map.of("representations", Collections.nCopies(6_000, one));
        String field = ": _entities(representations: $representations) {"
                + " ... on Hub { names { text } citations { quote source { title publisher url } } } }";

        var large = answer("query ($representations: [_Any!]!) { a" + field + " b" + field + " }", representations);
        var many = answer(
                "query ($representations: [_Any!]!) { a" + field + " b" + field + " c" + field + " d" + field + " }",
                representations);

        assertEquals("response-bytes", large.at("/errors/0/extensions/limit").asText(), large::toString);
        assertEquals("root-fields", many.at("/errors/0/extensions/limit").asText(), many::toString);
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    @Test
    void theSchemaHasKeysAndTheRestIsThatOfTheApi() {
        String sdl = answer("query __ApolloGetServiceDefinition__ { _service { sdl } }", Map.of())
                .at("/data/_service/sdl")
                .asText();

        for (String type : List.of("Hub", "Tenant", "Person", "Fund", "Sector", "Source")) {
            assertTrue(
                    sdl.matches(
                            "(?s).*\ntype " + type + " [^{]*@key\\(fields: \"id\"\\) @key\\(fields: \"slug\"\\) \\{.*"),
                    type);
        }
        assertTrue(sdl.contains("type PageInfo @shareable {"));
        String query = "{ hub(slug: \"ai-tower\") { name } }";
        assertEquals(GraphQLCall.data(query), answer(query, Map.of()).path("data"));
        assertEquals(
                "UNAUTHENTICATED",
                answer("mutation { deleteSector(input: {id: \"x\", version: 1}) { __typename } }", Map.of())
                        .at("/errors/0/extensions/code")
                        .asText());
    }

    @Test
    void onlyPostIsAllowedAndCredentialsAreChecked() {
        RestAssured.get("/subgraph").then().statusCode(405);
        RestAssured.given()
                .contentType("text/plain")
                .body("{}")
                .post("/subgraph")
                .then()
                .statusCode(415);
        RestAssured.given()
                .contentType("application/json")
                .header("Authorization", TestUser.basic("x", "y"))
                .body("{\"query\":\"{ __typename }\"}")
                .post("/subgraph")
                .then()
                .statusCode(401);
    }

    private static JsonNode answer(String query, Map<String, ?> variables) {
        return GraphQLCall.parsed(RestAssured.given()
                .contentType("application/json")
                .body(GraphQLCall.json(Map.of("query", query, "variables", variables)))
                .post("/subgraph")
                .asString());
    }
}
