package org.hubgraph.server.reconciliation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.person.Person;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.PartialDate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The messages of the Reconciliation Service API 0.2, as OpenRefine sends them. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class ReconciliationTest {
    private static final String QUERIES = """
            {"q0": {"query": "Shanghai AI Highland", "type": "Hub", "type_strict": "should", "limit": 3,
                    "properties": [{"pid": "country", "v": "China"}, {"pid": "city", "v": {"id": "Q8686", "name": "Shanghai"}}]},
             "q1": {"query": "Xyzzyplugh Qwertzuiop"}}""";

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    private final PublishedSchemas schemas = new PublishedSchemas();

    ReconciliationTest() throws IOException {}

    @Test
    void theManifestIsValidAndLeadsToAllServices() throws IOException {
        var manifest = given().get("/reconcile");

        manifest.then()
                .statusCode(200)
                .contentType("application/json")
                .body("versions", equalTo(List.of("0.2")))
                .body("identifierSpace", containsString("/reconcile/entities"))
                .body("view.url", containsString("{{id}}"))
                .body("defaultTypes.id", hasItems("Hub", "Tenant"))
                .body("batchSize", equalTo(100));
        assertValid("manifest", manifest);
        for (String service : List.of("entity", "type", "property")) {
            String address =
                    manifest.path("suggest." + service + ".service_url").toString()
                            + manifest.path("suggest." + service + ".service_path");
            given().queryParam("prefix", "a").get(address).then().statusCode(200);
        }
    }

    @Test
    void aBatchByPostIsAnswered() throws IOException {
        assertEquals(List.of(), schemas.faults("reconciliation-query-batch", QUERIES));

        var results = given().formParam("queries", QUERIES).post("/reconcile");

        results.then()
                .statusCode(200)
                .body("q0.result[0].name", equalTo("West Bund"))
                .body("q0.result[0].match", equalTo(true))
                .body("q0.result[0].type[0].id", equalTo("Hub"))
                .body("q0.result[0].features.id", hasItems("name", "place"))
                .body("q1.result.size()", equalTo(0));
        float score = results.path("q0.result[0].score");
        assertTrue(score > 90 && score <= 100, "score " + score);
        assertValid("reconciliation-result-batch", results);
    }

    @Test
    void aBatchByGetGivesTheSame() {
        var posted = given().formParam("queries", QUERIES).post("/reconcile").asString();

        assertEquals(
                posted, given().queryParam("queries", QUERIES).get("/reconcile").asString());
    }

    @Test
    void entitiesTypesAndPropertiesAreSuggested() throws IOException {
        var suggested = given().queryParam("prefix", "west b").get("/reconcile/suggest/entity");
        suggested.then().statusCode(200).body("result.name", hasItem("West Bund"));
        assertValid("suggest-entities-response", suggested);
        given().queryParam("prefix", "west b")
                .queryParam("type", "Person")
                .get("/reconcile/suggest/entity")
                .then()
                .body("result.name", not(hasItem("West Bund")));

        var types = given().queryParam("prefix", "org").get("/reconcile/suggest/type");
        types.then().body("result.id", equalTo(List.of("Tenant")));
        assertValid("suggest-types-response", types);

        var properties = given().queryParam("prefix", "wiki").get("/reconcile/suggest/property");
        properties.then().body("result.id", equalTo(List.of("wikidata")));
        assertValid("suggest-properties-response", properties);
    }

    @Test
    void columnsAreExtended() throws IOException {
        String id = westBund();
        var proposal =
                given().queryParam("type", "Hub").queryParam("limit", 100).get("/reconcile/properties");
        proposal.then().body("properties.id", hasItems("country", "city", "began", "ror"));
        assertValid("data-extension-property-proposal", proposal);
        String request = "{\"ids\": [\"" + id + "\", \"unknown\"], \"properties\": [{\"id\": \"country\"}, {\"id\":"
                + " \"city\"}]}";
        assertEquals(List.of(), schemas.faults("data-extension-query", request));

        var extended = given().formParam("extend", request).post("/reconcile");

        extended.then()
                .statusCode(200)
                .body("meta.id", equalTo(List.of("country", "city")))
                .body("rows.'" + id + "'.country[0].str", equalTo("CN"))
                .body("rows.'" + id + "'.city[0].str", equalTo("Shanghai"))
                .body("rows.unknown.country.size()", equalTo(0));
        assertValid("data-extension-response", extended);
    }

    /** Otherwise a small request would be made to read the values of each entry thousands of times. */
    @Test
    void aRepeatedPropertyIsReadOnce() {
        String properties = "{\"id\": \"country\"}, {\"id\": \"city\"}, ".repeat(500) + "{\"id\": \"name\"}";

        given().formParam("extend", "{\"ids\": [\"" + westBund() + "\"], \"properties\": [" + properties + "]}")
                .post("/reconcile")
                .then()
                .statusCode(200)
                .body("meta.id", equalTo(List.of("country", "city", "name")));
    }

    @Test
    void aPreviewIsAFrameWithoutScripts() {
        given().queryParam("id", westBund())
                .get("/reconcile/preview")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .body(containsString("<h1>West Bund</h1>"));
        given().queryParam("id", "unknown").get("/reconcile/preview").then().statusCode(404);
    }

    @Test
    void namesAreEscapedInAPreview() {
        var person = person("<script>alert(1)</script> Reconciled", null);

        given().queryParam("id", id(person))
                .get("/reconcile/preview")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")))
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void erasedPeopleNeverAppear() {
        var person = person("Zyxwvut Erasedperson", new PartialDate("2026-01-01"));
        String id = id(person);

        given().queryParam("id", id).get("/reconcile/preview").then().statusCode(404);
        given().queryParam("prefix", "Zyxwvut")
                .get("/reconcile/suggest/entity")
                .then()
                .body("result.size()", equalTo(0));
        given().formParam("queries", "{\"q\": {\"query\": \"Zyxwvut Erasedperson\", \"type\": \"Person\"}}")
                .post("/reconcile")
                .then()
                .body("q.result.size()", equalTo(0));
        given().formParam("extend", "{\"ids\": [\"" + id + "\"], \"properties\": [{\"id\": \"name\"}]}")
                .post("/reconcile")
                .then()
                .body("rows.'" + id + "'.name.size()", equalTo(0));
    }

    @Test
    void malformedRequestsAreRefused() {
        for (String queries : List.of("", "[]", "{", "null", "{\"q\": {}}")) {
            given().header("Accept", "application/graphql-response+json")
                    .formParam("queries", queries)
                    .post("/reconcile")
                    .then()
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo("INVALID"));
        }
        given().contentType("application/json")
                .body("{}")
                .post("/reconcile")
                .then()
                .statusCode(415);
        given().delete("/reconcile").then().statusCode(405).header("Allow", notNullValue());
    }

    @Test
    void aBlankCellTakesNoOtherWithIt() {
        given().formParam("queries", "{\"a\": {\"query\": \" \"}, \"b\": {\"query\": \"West Bund\"}}")
                .post("/reconcile")
                .then()
                .statusCode(200)
                .body("a.result.size()", equalTo(0))
                .body("b.result[0].name", equalTo("West Bund"));
    }

    @Test
    void batchesAreBounded() throws IOException {
        var queries = IntStream.rangeClosed(0, 100)
                .boxed()
                .collect(Collectors.toMap(i -> "q" + i, i -> Map.of("query", "Alpha " + i)));

        given().formParam("queries", new ObjectMapper().writeValueAsString(queries))
                .post("/reconcile")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("hubgraph.reconciliation.batch"));
    }

    @Test
    void unreadableValuesMakeNoDifference() {
        String odd = """
                {"q": {"query": "West Bund", "type": ["Hub", "Spaceship"], "limit": 1000000, "properties": [
                  {"pid": "began", "v": "yesterday"}, {"pid": "website", "v": "not a site"}, {"pid": "country", "v": 7},
                  {"pid": "nonsense", "v": [true, 1.5]}, {"pid": "ror", "v": "x"}, {"pid": "partOf", "v": "y"}]}}""";

        given().formParam("queries", odd)
                .post("/reconcile")
                .then()
                .statusCode(200)
                .body("q.result[0].name", equalTo("West Bund"));
    }

    private String westBund() {
        return given().queryParam("prefix", "west bund")
                .queryParam("type", "Hub")
                .get("/reconcile/suggest/entity")
                .path("result[0].id");
    }

    private Person person(String name, PartialDate erased) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = new Person();
            person.slug = "reconciled-" + UUID.randomUUID();
            person.rename(new Names(List.of(Name.undated(name, null, NameKind.OFFICIAL))));
            person.erasedOn = erased;
            index.add(person, List.of());
            return person;
        });
    }

    private static String id(Person person) {
        return new GlobalId("Person", person.key).text();
    }

    private void assertValid(String schema, Response response) throws IOException {
        String message = response.asString();
        assertFalse(message.isEmpty());
        assertEquals(List.of(), schemas.faults(schema, message), message);
    }
}
