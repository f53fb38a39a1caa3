package org.hubgraph;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.Api;
import org.hubgraph.testsupport.EachDatabase;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/**
 * Each kind of invalid input has its own error, with a code and a message that says what to do. Errors reveal no
 * internals.
 */
@EachDatabase
@QuarkusTest
class ErrorsTest {
    private static final String GARBAGE = "bm90IGEgY3Vyc29y";

    static Stream<Arguments> badArguments() {
        return Stream.of(
                Arguments.of("{ hubs(first: 1, last: 1) { totalCount } }", "INVALID", "not both"),
                Arguments.of("{ hubs(first: -1) { totalCount } }", "INVALID", "0 or more"),
                Arguments.of("{ hubs(last: -1) { totalCount } }", "INVALID", "last is -1"),
                Arguments.of("{ hubs(first: 201) { totalCount } }", "LIMIT_EXCEEDED", "at most 200"),
                Arguments.of(
                        "{ hubs(after: \"" + GARBAGE + "\") { totalCount } }",
                        "INVALID",
                        "was not returned by this server"),
                Arguments.of("{ hubs(after: \"€\") { totalCount } }", "INVALID", "was not returned by this server"),
                Arguments.of("{ hub(id: \"x\", slug: \"y\") { slug } }", "INVALID", "exactly one"),
                Arguments.of("{ hub { slug } }", "INVALID", "exactly one of id, slug and externalId"),
                Arguments.of("{ hubs(filter: { name: { contains: \" - \" } }) { totalCount } }", "INVALID", "blank"),
                Arguments.of(
                        "{ hubs(filter: { name: { contains: \"" + "x".repeat(201) + "\" } }) { totalCount } }",
                        "LIMIT_EXCEEDED",
                        "at most 200"),
                Arguments.of(
                        "{ hubs(filter: { slugs: [" + "\"x\",".repeat(501) + "] }) { totalCount } }",
                        "LIMIT_EXCEEDED",
                        "more than 500 conditions"),
                Arguments.of(
                        "{ hubs(filter: " + "{ not: ".repeat(11) + "{}" + " }".repeat(11) + ") { totalCount } }",
                        "LIMIT_EXCEEDED",
                        "nested deeper than 10"),
                Arguments.of(
                        "{ hubs(filter: { parentId: \"x\" }) { totalCount } }", "NOT_FOUND", "not the id of a hub"),
                Arguments.of(
                        "{ hubs(filter: { within: { south: 1, north: 0, west: 0, east: 0 } }) { totalCount } }",
                        "INVALID",
                        "south"),
                Arguments.of(
                        "{ hubs(filter: { within: { south: 0, north: 91, west: 0, east: 0 } }) { totalCount } }",
                        "INVALID",
                        "from -90 to 90"),
                Arguments.of(
                        "{ hubs { aggregate(by: [KIND], first: 201) { groupCount } } }",
                        "LIMIT_EXCEEDED",
                        "at most 200"),
                Arguments.of("{ search(text: \"  \") { totalCount } }", "INVALID", "blank"),
                Arguments.of(
                        "{ hub(slug: \"ai-tower\") { citations(field: \"nope\") { rank } } }",
                        "INVALID",
                        "not a field of Hub"),
                Arguments.of("{ nodes(ids: [" + "\"x\",".repeat(201) + "]) { id } }", "LIMIT_EXCEEDED", "at most 200"));
    }

    @ParameterizedTest
    @MethodSource("badArguments")
    void aBadArgumentIsNamed(String document, String code, String message) {
        refused(document, Map.of(), 200, code, message).body("errors[0].path", notNullValue());
    }

    @Test
    void theLargestPageIsAnswered() {
        assertEquals(
                5,
                Api.query("{ hubs(first: 200) { nodes { slug } } }")
                        .getList("data.hubs.nodes")
                        .size());
    }

    @Test
    void aCursorOfAnotherOrderOrListIsForeign() {
        var cursors = Api.query("{ hubs(first: 1) { edges { cursor } } tenants(first: 1) { edges { cursor } } }");
        String ofHubs = cursors.getString("data.hubs.edges[0].cursor");
        String ofTenants = cursors.getString("data.tenants.edges[0].cursor");

        refused(
                "query($c: String) { hubs(after: $c, orderBy: [{ field: SLUG }]) { totalCount } }",
                Map.of("c", ofHubs),
                200,
                "INVALID",
                "another list or order");
        refused(
                "query($c: String) { hubs(before: $c) { totalCount } }",
                Map.of("c", ofTenants),
                200,
                "INVALID",
                "another list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-13", "2023-02-30", "23-09", "2023/09", "0000", "2023-9", "2023-09-1", "today", ""})
    void aMalformedDateIsRefusedAsLiteralAndAsVariable(String date) {
        refused(
                "{ hubs(filter: { openedFrom: \"" + date + "\" }) { totalCount } }",
                Map.of(),
                400,
                "INVALID",
                "write YYYY");
        refused(
                "query($d: PartialDate) { hubs(filter: { openedFrom: $d }) { totalCount } }",
                Map.of("d", date),
                400,
                "INVALID",
                "write YYYY");
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of("{ hub(slug: \"x\") { name(language: \"klingonisch\") } }", "INVALID", "BCP 47"),
                Arguments.of(
                        "{ funds(filter: { size: { currency: \"ABC\" } }) { totalCount } }", "INVALID", "ISO 4217"),
                Arguments.of("{ hubs(filter: { countries: [\"XX\"] }) { totalCount } }", "INVALID", "ISO 3166-1"),
                Arguments.of(
                        "{ funds(filter: { size: { currency: \"CNY\", min: \"1e9\" } }) { totalCount } }",
                        "INVALID",
                        "digits"),
                Arguments.of(
                        "{ hubs(filter: { updatedSince: \"yesterday\" }) { totalCount } }",
                        "INVALID",
                        "2025-05-01T00:00:00Z"),
                Arguments.of("{ hubs(first: 99999999999) { totalCount } }", "INVALID", "type \"Int\""),
                Arguments.of("{ hubs(filter: { kinds: [CASTLE] }) { totalCount } }", "VALIDATION", "\"HubKind\" enum"),
                Arguments.of("{ hubs(first: \"a\") { totalCount } }", "INVALID", "found \"a\"."),
                Arguments.of("{ hub(slug: \"x\") { nope } }", "VALIDATION", "\"nope\" on type \"Hub\"."),
                Arguments.of("{ hub(slug: \"x\") { nmae } }", "VALIDATION", "\"Hub\". Did you mean \"name\"?"),
                Arguments.of("{ hub(slug: \"x\") { nam } }", "VALIDATION", "Did you mean \"name\" or \"names\"?"),
                Arguments.of("{ hub(slug: \"x\") }", "VALIDATION", "must have a selection of subfields"),
                Arguments.of("query($s: String!) { hub(slug: $s) { slug } }", "INVALID", "\"$s\""),
                Arguments.of("{ hub(slug: \"x\" ", "SYNTAX", "line 1"),
                Arguments.of("query A { __typename } query B { __typename }", "INVALID", "operationName"),
                Arguments.of(
                        "{ a }".replace("a", "a { ".repeat(21) + "a" + " }".repeat(21)),
                        "LIMIT_EXCEEDED",
                        "levels deep"),
                Arguments.of(
                        "{ "
                                + IntStream.range(0, 201)
                                        .mapToObj(i -> "a" + i + ": __typename ")
                                        .reduce("", String::concat)
                                + "}",
                        "LIMIT_EXCEEDED",
                        "aliases"),
                Arguments.of("{ __typename " + "@include(if: true) ".repeat(201) + "}", "LIMIT_EXCEEDED", "directives"),
                Arguments.of("{ " + "__typename ".repeat(101) + "}", "LIMIT_EXCEEDED", "at a root"),
                Arguments.of(
                        "{ " + "__typename ".repeat(10_000) + "}",
                        "LIMIT_EXCEEDED",
                        "more than 10000 tokens; at most 10000"),
                Arguments.of(
                        "{ hubs { nodes { tenants(first: 200) { nodes { people(first: 200) { nodes { slug } } } } } } }",
                        "LIMIT_EXCEEDED",
                        "may return"),
                Arguments.of(
                        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
                        "VALIDATION",
                        "within itself"),
                Arguments.of(
                        "{ ...f0 } "
                                + IntStream.range(0, 30)
                                        .mapToObj(i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " ...f"
                                                + (i + 1) + " } ")
                                        .reduce("", String::concat)
                                + "fragment f30 on Query { __typename }",
                        "LIMIT_EXCEEDED",
                        "counting fragments"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void aDocumentThatCannotBeRunIsExplained(String document, String code, String message) {
        refused(document, Map.of(), 400, code, message);
    }

    @Test
    void whatIsUnknownIsNullAndNoError() {
        var found = Api.query(
                "{ a: hub(slug: \"nowhere\") { slug } b: hub(id: \"nonsense\") { slug } node(id: \"x\") { id }"
                        + " nodes(ids: [\"x\", \"x\"]) { id } }");
        String tenant = Api.query("{ tenant(slug: \"kps\") { id } }").getString("data.tenant.id");

        assertNull(found.get("data.a"));
        assertNull(found.get("data.b"));
        assertNull(found.get("data.node"));
        assertEquals(2, found.getList("data.nodes").size());
        assertNull(Api.query("query($id: ID) { hub(id: $id) { slug } }", Map.of("id", tenant))
                .get("data.hub"));
        refused(
                "query($id: ID) { hubs(filter: { parentId: $id }) { totalCount } }",
                Map.of("id", tenant),
                200,
                "NOT_FOUND",
                "not the id of a hub");
    }

    private static ValidatableResponse refused(
            String document, Map<String, ?> variables, int status, String code, String message) {
        return Api.withoutInternals(Api.post(document, variables).then())
                .statusCode(status)
                .body("errors[0].message", containsString(message))
                .body("errors[0].extensions.code", equalTo(code));
    }
}
