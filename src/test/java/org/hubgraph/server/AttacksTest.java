package org.hubgraph.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The known attacks on GraphQL servers, each as large as a request may be. They are rejected with the name of the
 * limit, in a small response, without blocking the server. The long timeout detects hangs and does not measure speed.
 */
@QuarkusTest
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttacksTest {
    private static final int SMALL_ANSWER = 70_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/graphql")
    URI address;

    static Stream<Arguments> documents() {
        String digits = "9".repeat(100_000);
        return Stream.of(
                attack("alias overload", query(many(2_000, i -> "a" + i + ": __typename")), "document-aliases"),
                attack("alias overload below the root", hub(many(2_000, i -> "a" + i + ": name")), "document-aliases"),
                attack(
                        "directive overload",
                        query("__typename " + "@skip(if: false) ".repeat(1_200)),
                        "document-directives"),
                attack("unknown directives", query("__typename " + "@a".repeat(4_000)), "document-directives"),
                attack("__typename flood at the root", query("__typename ".repeat(4_000)), "root-fields"),
                attack("__typename flood below", hub("__typename ".repeat(9_000)), "document-fields"),
                attack("a flood of one field", hub("name ".repeat(9_000)), "document-fields"),
                attack("deep nesting", query(nested(21, "parent")), "selection-levels"),
                attack("deeper nesting", query(nested(2_400, "parent")), null),
                attack("nesting of nothing else", "{".repeat(9_000), null),
                attack(
                        "deep lists",
                        "{ hubs(filter: " + "[".repeat(4_000) + "]".repeat(4_000) + ") { totalCount } }",
                        null),
                attack(
                        "deep objects",
                        "{ hubs(filter: " + "{not: ".repeat(3_000) + "{}" + "}".repeat(3_000) + ") { totalCount } }",
                        null),
                attack("exponential fragments", query("...f0") + doubling(60), "document-spreads"),
                attack(
                        "a fragment spread often",
                        query("...f ".repeat(600)) + "fragment f on Query { __typename }",
                        "document-spreads"),
                attack(
                        "a fragment spread often below",
                        hub("...f ".repeat(600)) + "fragment f on Hub { name }",
                        "document-spreads"),
                attack(
                        "circular fragments",
                        query("...a") + "fragment a on Query { ...b } fragment b on Query { ...a }",
                        null),
                attack("a fragment in itself", query("...a") + "fragment a on Query { ...a }", null),
                attack("tokens", query("a".concat(" ").repeat(10_001)), "document-tokens"),
                attack("a huge document", query("__typename #" + "x".repeat(200_000) + "\n"), "document-bytes"),
                attack("a huge name", query("x".repeat(120_000)), "token-characters"),
                attack(
                        "a huge string",
                        "{ search(text: \"" + "x".repeat(100_000) + "\") { totalCount } }",
                        "text-characters"),
                attack(
                        "a huge block string",
                        "{ search(text: \"\"\"" + "x\n".repeat(50_000) + "\"\"\") { totalCount } }",
                        "text-characters"),
                attack("a huge integer", "{ hubs(first: " + digits + ") { totalCount } }", "token-characters"),
                attack(
                        "a huge float",
                        "{ hubs(filter: {within: {south: " + digits + ".5, north: 1, west: 1, east: 1}})"
                                + " { totalCount } }",
                        "token-characters"),
                attack(
                        "a float with a huge exponent",
                        "{ hubs(filter: {within: {south: 1e999999999, north: 1, west: 1, east: 1}}) { totalCount } }",
                        null),
                attack(
                        "pages in pages",
                        "{ hubs(first: 200) { nodes { children(first: 200) { nodes { children(first: 200)"
                                + " { nodes { slug } } } } } } }",
                        "response-objects"),
                attack(
                        "operations that spread one fragment",
                        many(1_000, i -> "query q" + i + "{...f}") + " fragment f on Query { "
                                + "__typename ".repeat(800) + "}",
                        "document-spreads"),
                attack(
                        "fewer operations that spread one fragment",
                        many(400, i -> "query q" + i + "{...f}") + " fragment f on Query { " + "__typename ".repeat(99)
                                + "}",
                        "document-fields"),
                attack(
                        "operations that select much",
                        many(20, i -> "query q" + i + " " + hub("name ".repeat(400))),
                        "document-fields"),
                attack(
                        "fields of the root in a fragment",
                        query("... { " + many(101, i -> "a" + i + ": __typename") + " }"),
                        "root-fields"),
                attack("citations of citations", hub(citations(5, "__typename")), "response-objects"),
                attack(
                        "one id again and again",
                        "{ hubs(first: 1) { nodes { id } } nodes(ids: [" + "\"SHViOjE\" ".repeat(200)
                                + "]) { ... on Hub { tenants(first: 200) { nodes { people(first: 2) { nodes { id } } } } } } }",
                        "response-objects"),
                attack(
                        "introspection overload",
                        query(many(
                                99,
                                i -> "a" + i
                                        + ": __schema { types { name fields { name args { name } type { name } } } }")),
                        "response-objects"),
                attack(
                        "a huge number as an id",
                        "{ node(id: " + "9".repeat(130_000) + ") { id } }",
                        "token-characters"),
                attack(
                        "introspection recursion",
                        "{ __schema { types { fields { type { fields { type { fields { type {"
                                + " fields { name } } } } } } } } } }",
                        "introspection"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void anAttackIsRefused(String name, String document, String limit) throws Exception {
        var answer = post(GraphQLCall.json(Map.of("query", document)));

        assertRefused(answer, limit);
        assertServes();
    }

    static Stream<Arguments> bodies() {
        String query = "\"query\":\"query($n: Int, $f: HubFilter) { hubs(first: $n, filter: $f) { totalCount } }\"";
        return Stream.of(
                attack("an array of operations", "[" + "{\"query\":\"{__typename}\"},".repeat(1_000) + "{}]", null),
                attack("a huge number", "{" + query + ",\"variables\":{\"n\":" + "9".repeat(500_000) + "}}", null),
                attack(
                        "a number of a thousand digits",
                        "{" + query + ",\"variables\":{\"n\":" + "9".repeat(990) + "}}",
                        null),
                attack("a huge exponent", "{" + query + ",\"variables\":{\"n\":1e999999999}}", null),
                attack(
                        "deep variables",
                        "{" + query + ",\"variables\":{\"f\":" + "{\"not\":".repeat(900) + "{}" + "}".repeat(900)
                                + "}}",
                        "filter-levels"),
                attack("deeper than is read", "{" + query + ",\"variables\":" + "[".repeat(300_000), null),
                attack(
                        "large variables",
                        "{" + query + ",\"variables\":{\"f\":{\"slugs\":[" + "\"x\",".repeat(100_000) + "\"x\"]}}}",
                        "variables-bytes"),
                attack("one key over and over", "{" + "\"query\":\"{__typename}\",".repeat(10_000) + "\"a\":1}", null),
                attack("a huge body", "{\"query\":\"" + "x".repeat(3_000_000) + "\"}", "request-body-bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void anAttackByTheBodyIsRefused(String name, String body, String limit) throws Exception {
        assertRefused(post(body), limit);
        assertServes();
    }

    /** For faults in a hundred positions, only some errors are returned. */
    @Test
    void aFloodOfMistakesIsNotAnsweredWithAFloodOfErrors() throws Exception {
        var answer = post(GraphQLCall.json(Map.of("query", hub(many(4_000, i -> "nope" + i)))));

        assertTrue(answer.at("/errors").size() <= 100, answer.at("/errors").size() + " errors");
        assertRefused(answer, null);
    }

    private static Arguments attack(String name, String text, String limit) {
        return Arguments.of(name, text, limit);
    }

    private static String query(String selection) {
        return "{ " + selection + " } ";
    }

    private static String hub(String selection) {
        return "{ hub(slug: \"ai-tower\") { " + selection + " } } ";
    }

    /** @param levels of citations, each of the object that the citation is about */
    private static String citations(int levels, String inner) {
        return "citations { subject { ... on Cited { ".repeat(levels) + inner + " } } }".repeat(levels);
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(" "));
    }

    private static String nested(int levels, String field) {
        return "hub(slug: \"x\") { " + (field + " { ").repeat(levels) + "slug" + " }".repeat(levels) + " }";
    }

    private static String doubling(int fragments) {
        return many(fragments, i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
                + " fragment f" + fragments + " on Query { __typename }";
    }

    /** @param limit null if the request is rejected for another reason */
    private static void assertRefused(JsonNode answer, String limit) {
        var error = answer.at("/errors/0");
        assertTrue(error.isObject(), answer::toString);
        var code = error.at("/extensions/code").asText();
        assertTrue(!code.equals("INTERNAL") && !code.isEmpty(), error::toString);
        assertEquals(limit == null ? "" : limit, error.at("/extensions/limit").asText(), error::toString);
        assertTrue(
                answer.toString().length() < SMALL_ANSWER,
                () -> answer.toString().length() + " characters");
    }

    private static void assertServes() {
        assertEquals(
                "ai-tower",
                GraphQLCall.data("{ hub(slug: \"ai-tower\") { slug } }")
                        .at("/hub/slug")
                        .asText());
    }

    private JsonNode post(String body) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        return JSON.readTree(response.body());
    }
}
