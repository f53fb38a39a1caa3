package org.hubgraph.server.openapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.Operations;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The paths {@code /d/NAME} return what {@code /graphql} does, as {@code /openapi.json} describes it. */
@QuarkusTest
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyResponseIsThatOfGraphQLAndFitsItsDescription() throws IOException {
        var description = description();
        var wrong = new ArrayList<String>();

        for (String name : Operations.names("query")) {
            var variables = Operations.variables(name);
            var response = get(name, variables, "");
            if (response.statusCode() != 200) {
                wrong.add(name + ": " + response.asString());
                continue;
            }
            var body = GraphQLCall.parsed(response.asString());
            var expected = GraphQLCall.data(
                    Operations.document(name),
                    JSON.convertValue(variables, new TypeReference<Map<String, Object>>() {}));
            if (!expected.equals(body.path("data"))) {
                wrong.add(name + " returns something else");
            }
            faults(description, name, body).forEach(fault -> wrong.add(name + ": " + fault));
            assertEquals(304, get(name, variables, response.header("ETag")).statusCode(), name);
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void anyTagMatchesOnlyWhatExists() {
        assertEquals(304, statusForAnyTag("/d/hub-names?slug=ai-tower"));
        assertEquals(404, statusForAnyTag("/d/hub-names?slug=none"));
        assertEquals(304, statusForAnyTag("/hubs/ai-tower"));
        assertEquals(404, statusForAnyTag("/hubs/none"));
    }

    private static int statusForAnyTag(String path) {
        return RestAssured.given()
                .header("If-None-Match", "*")
                .accept("application/json, text/html")
                .get(path)
                .statusCode();
    }

    private static JsonNode description() {
        var response = RestAssured.get("/openapi.json");
        assertEquals("Accept-Encoding, Origin", response.header("Vary"));
        response.then().statusCode(200).contentType("application/json").header("ETag", notNullValue());
        RestAssured.given()
                .header("If-None-Match", response.header("ETag"))
                .get("/openapi.json")
                .then()
                .statusCode(304);
        return GraphQLCall.parsed(response.asString());
    }

    /** Sends variables as the description says: lists as several parameters, input objects as JSON. */
    private static Response get(String name, ObjectNode variables, String tag) {
        var request = RestAssured.given().header("If-None-Match", tag).accept("application/json");
        variables.properties().forEach(variable -> {
            var value = variable.getValue();
            boolean leaves = value.isArray() && !value.path(0).isObject();
            if (leaves) {
                value.forEach(item -> request.queryParam(variable.getKey(), item.asText()));
            } else {
                request.queryParam(variable.getKey(), value.isContainerNode() ? value.toString() : value.asText());
            }
        });
        return request.get("/d/" + name);
    }

    private static List<String> faults(JsonNode description, String name, JsonNode body) {
        var schema = (ObjectNode) description
                .path("paths")
                .path("/d/" + name)
                .at("/get/responses/200/content/application~1json/schema")
                .deepCopy();
        schema.set("components", description.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyVariableIsAParameter() throws IOException {
        var paths = description().path("paths");

        assertEquals(Operations.names("query").size(), paths.size());
        for (String name : Operations.names("query")) {
            var described = paths.path("/d/" + name).at("/get/parameters").findValuesAsText("name");
            Operations.variables(name)
                    .fieldNames()
                    .forEachRemaining(variable -> assertTrue(described.contains(variable), name + " " + variable));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/d/hub-names?slug=no-such-hub, 404",
        "/d/no-such-document, 404",
        "/d/add-a-sector, 404",
        "/d/page-hub?slug=x, 404",
        "/d/hub-names, 400",
        "/d/hub-names?slug=a&slug=b, 400",
        "/d/hub-names?sulg=ai-tower, 400",
        "/d/hub-names?slug=ai-tower&sulg, 400",
        "/d/hub-names?slug=ai-tower&format=json&format=csv, 400",
        "/d/hub-names?slug=%FF, 400",
        "/d/in-more-than-one-hub?hubs=two, 400",
        "/d/in-more-than-one-hub?hubs=2.5, 400",
        "/d/in-more-than-one-hub?hubs=1e100000000, 400",
        "/d/in-more-than-one-hub?hubs=1E-100000000, 400",
        "/d/in-more-than-one-hub?hubs=1e2147483648, 400",
        "/d/hub-card?slug=ai-tower&withPlaces=yes, 400",
        "/d/hubs-with-compute?filter=%7B, 400",
        "/d/hubs-with-compute?filter=%7B%22nothing%22:1%7D, 400",
        "/d/registry?format=pdf, 400",
        "/d/registry?format=csv, 400",
        "/d/departures-by-hub-and-year?countries=Nowhere, 400"
    })
    void errorsHaveAStatus(String path, int status) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .header("Cache-Control", equalTo("no-store"))
                .body("errors[0].message", notNullValue())
                .body("errors[0].extensions.code", notNullValue())
                .body("data", equalTo(null));
    }

    /** A URL cannot say that a list is empty. */
    @Test
    void requiredListsHaveAValue() {
        RestAssured.get("/d/departures-by-hub-and-year").then().statusCode(400);
        assertEquals(
                1,
                parameter("departures-by-hub-and-year", "countries")
                        .at("/schema/minItems")
                        .asInt());
        assertFalse(parameter("arrivals-at-a-hub", "roles").path("schema").has("minItems"));
    }

    private static JsonNode parameter(String document, String name) {
        for (var parameter : description().at("/paths/~1d~1" + document + "/get/parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(name);
    }

    /** A link can choose a format, but not what a browser accepts. */
    @ParameterizedTest
    @CsvSource({
        "/d/sources?format=csv, text/csv",
        "/d/sources?format=json, application/json",
        "'/graphql?query=%7Bsources%7Bnodes%7Bslug%7D%7D%7D&format=jsonl', application/jsonl"
    })
    void theParameterForTheFormatTakesPrecedenceOverAccept(String path, String type) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void documentsAreOnlyRead(String method) {
        RestAssured.given()
                .request(method, "/d/registry")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD");
    }

    @Test
    void credentialsAndMediaTypesAreChecked() {
        RestAssured.given()
                .header("Authorization", "Basic eDp5")
                .get("/d/registry")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
        RestAssured.given()
                .header("Authorization", TestUser.EDITOR.credentials())
                .get("/d/registry")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"));
        RestAssured.given().accept("image/png").get("/d/registry").then().statusCode(406);
        RestAssured.given().head("/d/registry").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void aListIsAFile() {
        var description = description();
        var lists = new ArrayList<String>();
        description.path("paths").properties().forEach(path -> {
            if (path.getValue().at("/get/responses/200/content").has("text/csv")) {
                lists.add(path.getKey());
            }
        });
        assertTrue(lists.contains("/d/fund-sizes"), lists::toString);

        var described = description.at("/paths/~1d~1fund-sizes/get/responses/200/content");
        for (String format : List.of("csv", "xlsx", "jsonl")) {
            var response = RestAssured.get("/d/fund-sizes?format=" + format)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("." + format))
                    .extract();
            assertTrue(described.has(response.contentType().replaceFirst(";.*", "")), described::toString);
        }
        RestAssured.given()
                .accept("text/csv")
                .get("/d/fund-sizes")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }
}
