package org.hubgraph.server.http;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A server with introspection disabled reveals no part of its schema. */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class IntrospectionOffTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { queryType { name } } }",
                "{ hub(slug: \"x\") { slug } a: __type(name: \"Hub\") { name } }",
                "{ ...F } fragment F on Query { ... on Query { __schema { types { name } } } }",
                "query A { hub(slug: \"x\") { slug } } query B { __schema { queryType { name } } }"
            })
    void theSchemaIsNotAnswered(String document) {
        ask(document)
                .statusCode(422)
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("VALIDATION"))
                .body("errors[0].message", containsString("Introspection is disabled"))
                .body("errors[0].locations[0].line", equalTo(1));
    }

    @Test
    void theErrorIsAtTheFirstIntrospectionField() {
        ask("""
                query A { ...F }
                fragment F on Query { __type(name: "Hub") { name } }
                query B { __schema { queryType { name } } }""").statusCode(422).body("errors[0].locations[0].line", equalTo(2));
    }

    @Test
    void noNamesAreSuggested() {
        ask("{ hub(slug: \"x\") { nam } }")
                .statusCode(422)
                .body("errors[0].message", containsString("\"nam\""))
                .body("errors[0].message", not(containsString("Did you mean")));
    }

    @Test
    void theTypeOfAnAnswerIsStillTold() {
        ask("{ hub(slug: \"ai-tower\") { __typename } }").statusCode(200).body("data.hub.__typename", equalTo("Hub"));
    }

    @Test
    void theFileIsNotServed() {
        RestAssured.get("/graphql/schema.graphql").then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse ask(String document) {
        return RestAssured.given()
                .contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", document))
                .post("/graphql")
                .then();
    }
}
