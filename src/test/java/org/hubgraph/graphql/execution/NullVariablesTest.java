package org.hubgraph.graphql.execution;

import java.util.Collections;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.Api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/**
 * A variable with a default may be used for a non-null value (specification, section 5.8.5). If it is null, only its
 * field fails (section 6.4.1). These are cases that {@link DifferentialTest} cannot cover, because graphql-java fails
 * on them.
 */
@QuarkusTest
class NullVariablesTest {

    @Test
    void aNullArgumentFailsItsField() {
        fails("query ($v: ID = \"x\") { it: node(id: $v) { id } registry { hubs } }", "id")
                .body("data.registry.hubs", notNullValue());
    }

    @Test
    void aNullArgumentOfAConnectionFailsItsField() {
        fails("query ($v: String = \"x\") { it: search(text: $v, first: 1) { totalCount } registry { hubs } }", "text");
    }

    @Test
    void aNullItemOfAListFailsItsField() {
        fails("query ($v: HubOrder = {field: NAME}) { it: hubs(orderBy: [$v]) { totalCount } }", "orderBy");
    }

    @Test
    void aNullItemInsideAnInputObjectFailsItsField() {
        fails("query ($v: HubFilter = {}) { it: hubs(filter: {or: [$v]}) { totalCount } }", "filter");
    }

    @Test
    void aNullFieldOfAnInputObjectFailsItsField() {
        fails("query ($v: HubOrderField = NAME) { it: hubs(orderBy: {field: $v}) { totalCount } }", "argument");
    }

    @Test
    void aNullNameOfATypeFailsItsField() {
        fails("query ($v: String = \"Hub\") { it: __type(name: $v) { name } registry { hubs } }", "name")
                .body("data.registry.hubs", notNullValue());
    }

    @Test
    void anAbsentVariableIsNotTheNullThatWasAskedWithBefore() {
        String document =
                "query ($v: Boolean) { it: __type(name: \"Bound\") { enumValues(includeDeprecated: $v) { name } } }";
        Api.post(document, Collections.singletonMap("v", null));

        Api.post(document, Map.of()).then().body("errors", nullValue()).body("data.it.enumValues", hasSize(4));
    }

    /** It decides what is selected, so there is no field that could fail alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($v: Boolean = false) { it: __typename @skip(if: $v) }",
                "query ($v: Boolean = false) { it: __typename registry { ... @include(if: $v) { hubs } } }",
                "query ($v: Boolean = true) { hubs { nodes { ...F @include(if: $v) } } } fragment F on Hub { slug }",
                "mutation ($v: Boolean = true) { __typename @skip(if: $v) }"
            })
    void aNullConditionIsAnInvalidVariable(String document) {
        Api.post(document, Collections.singletonMap("v", null))
                .then()
                .statusCode(400)
                .body("data", nullValue())
                .body("errors.extensions.code", contains("INVALID"))
                .body("errors[0].message", containsString("$v"))
                .body("errors[0].extensions.variablePath", contains("v"));
    }

    @Test
    void circlesThroughTheSchemaAreRefusedWithAReason() {
        Api.post("{ it: __type(name: \"Hub\") { fields { type { fields { type { fields { name } } } } } } }", Map.of())
                .then()
                .statusCode(400)
                .body("errors.extensions.code", contains("LIMIT_EXCEEDED"))
                .body("errors.extensions.limit", contains("introspection"));
    }

    private static ValidatableResponse fails(String document, String what) {
        return Api.post(document, Collections.singletonMap("v", null))
                .then()
                .statusCode(200)
                .body("errors", hasSize(1))
                .body("errors[0].message", containsString(what))
                .body("errors[0].extensions.code", equalTo("INVALID"))
                .body("errors[0].path", contains("it"));
    }
}
