package org.hubgraph.graphql.execution;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PlainWords;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Errors of documents and addresses are in plain language, name the fault, and are in the order of the document.
 */
@QuarkusTest
class ErrorWordingTest {
    private static final long SEED = 20_251_001;
    private static final int DOCUMENTS = Repetitions.of("hubgraph.documents", 200, 1_500);
    private static final Pattern TOKEN = Pattern.compile("\"[^\"\n]*\"|\\.\\.\\.|[$@]?\\w+|[^\\s\\w]");
    private static final List<String> OTHERS = List.of(
            "nope",
            "nam",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            "!",
            "$nope",
            "@nope",
            "@skip",
            "@include(if: true)",
            "...",
            "null",
            "true",
            "17",
            "-1.5e3",
            "\"text\"",
            "NOPE",
            "{ nope: 1 }",
            "[1, \"a\"]",
            "on",
            "Hub",
            "Int",
            "fragment",
            "query",
            "mutation",
            "subscription",
            "=",
            "&",
            "#",
            "\"",
            "ü",
            "__typename",
            "__schema { types { name } }",
            "99999999999999999999",
            "Query",
            "first: 1",
            "slug: \"x\"",
            "a:");

    @TestHTTPResource("/graphql")
    URI endpoint;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ hub(slug: \"x\") { nmae } }|VALIDATION|Cannot query field \"nmae\" on type \"Hub\". Did you mean \"name\"?",
                "{ hubs(frist: 1) { totalCount } }|VALIDATION|Unknown argument \"frist\" on field \"Query.hubs\". Did you mean"
                        + " \"first\" or \"last\"?",
                "{ hubs(filter: { kinds: [CLUSTR] }) { totalCount } }|VALIDATION|Value \"CLUSTR\" does not exist in \"HubKind\""
                        + " enum. Did you mean the enum value \"CLUSTER\"?",
                "{ hubs(filter: { kinds: [\"CLUSTER\"] }) { totalCount } }|VALIDATION|Enum \"HubKind\" cannot represent non-enum"
                        + " value: \"CLUSTER\". Did you mean the enum value \"CLUSTER\"?",
                "{ hubs(filter: { slug: [] }) { totalCount } }|VALIDATION|Field \"slug\" is not defined by type \"HubFilter\". Did"
                        + " you mean \"slugs\"?",
                "{ hubs(filter: { stockExchange: {} }) { totalCount } }|VALIDATION|Field \"stockExchange\" is not defined by type"
                        + " \"HubFilter\".",
                "{ tenants(filter: { externalId: {} }) { totalCount } }|VALIDATION|Field \"ExternalIdFilter.scheme\" of required"
                        + " type \"IdScheme!\" was not provided.",
                "{ hubs(filter: 1) { totalCount } }|VALIDATION|Expected value of type \"HubFilter\", found 1.",
                "{ hubs(first: 1.5) { totalCount } }|INVALID|Expected value of type \"Int\", which is a whole number from"
                        + " -2147483648 to 2147483647, found 1.5.",
                "{ node { id } }|VALIDATION|Field \"Query.node\" argument \"id\" of type \"ID!\" is required, but it was not"
                        + " provided.",
                "{ node(id: null) { id } }|VALIDATION|Expected value of type \"ID!\", found null.",
                "{ node(id: 1) { slug } }|VALIDATION|Cannot query field \"slug\" on type \"Node\". Did you mean to use an inline"
                        + " fragment on \"Fund\", \"Hub\", or \"Person\"?",
                "{ hub(slug: \"x\") }|VALIDATION|Field \"hub\" of type \"Hub\" must have a selection of subfields. Did you mean"
                        + " \"hub { ... }\"?",
                "{ hub(slug: \"x\") { slug { x } } }|VALIDATION|Field \"slug\" must not have a selection since type \"String!\" has"
                        + " no subfields.",
                "query ($a: Int) { __typename }|VALIDATION|Variable \"$a\" is never used.",
                "{ hubs(first: $a) { totalCount } }|VALIDATION|Variable \"$a\" is not defined.",
                "query ($a: Hubb) { hubs(first: $a) { totalCount } }|VALIDATION|Unknown type \"Hubb\". Did you mean \"Hub\"?",
                "{ ...F }|VALIDATION|Unknown fragment \"F\".",
                "{ __typename } fragment F on Hub { id }|VALIDATION|Fragment \"F\" is never used.",
                "{ __typename @nope }|VALIDATION|Unknown directive \"@nope\".",
                "{ hub(slug: \"x\", slug: \"y\") { id } }|VALIDATION|There can be only one argument named \"slug\".",
                "{ hubs(filter: { slugs: [], slugs: [] }) { totalCount } }|VALIDATION|There can be only one input field named"
                        + " \"slugs\".",
                "{ __typename @skip(if: true) @skip(if: true) }|VALIDATION|The directive \"@skip\" can only be used once at this"
                        + " location.",
                "{ hub(slug: \"x\") { a: name a: slug } }|VALIDATION|Fields \"a\" conflict because \"name\" and \"slug\" are different"
                        + " fields. Use different aliases on the fields to fetch both if this was intentional.",
                "subscription { a: changed { cursor } b: changed { cursor } }|VALIDATION|A subscription must select exactly one"
                        + " field at its root.",
                "{ hub(slug: \"x\" }|SYNTAX|Syntax error: unexpected \"}\" at line 1, column 17.",
                "{ hubs {|SYNTAX|Syntax error: unexpected end of the document at line 1, column 9.",
                "{ hubs(after: \"\") { nodes { id } } }|INVALID|The cursor in after was not returned by this server. Copy it"
                        + " unchanged from an edge or from pageInfo.",
                "{ tenants(filter: { tenancies: { count: { min: -1 } } }) { totalCount } }|INVALID|tenancies.count.min is -1;"
                        + " it must be 0 or more.",
                "{ hubs { aggregate(by: [KIND], orderBy: [{ field: SECOND_KEY }]) { groupCount } } }|INVALID|orderBy has"
                        + " SECOND_KEY, but by has no such field: it names 1 of at most 3.",
                "{ fundingRounds(filter: { total: { currency: \"EUR\", min: \"1e3\" } }) { totalCount } }|INVALID|\"1e3\" is not a"
                        + " decimal number: write at most 32 digits and 6 decimals, without an exponent, such as"
                        + " \"60000000000\"."
            })
    void anErrorSaysWhatIsWrongAndWhatMayBeMeant(String document, String code, String message) {
        var answer = GraphQLCall.anonymously(document, Map.of());

        var messages = GraphQLCall.texts(answer.get("errors"), "/message");
        assertTrue(messages.contains(message), answer::toString);
        assertEquals(
                code,
                answer.at("/errors/" + messages.indexOf(message) + "/extensions/code")
                        .asText());
        assertEquals(List.of(), PlainWords.leaks(answer));
    }

    /** The project's operations with some tokens exchanged for others. */
    @Test
    void noErrorNamesWhatIsInside() throws IOException {
        var documents = new ArrayList<String>();
        try (var files = Files.list(Path.of("graphql/operations"))) {
            for (Path file : files.sorted()
                    .filter(path -> path.toString().endsWith(".graphql"))
                    .toList()) {
                documents.add(Files.readString(file));
            }
        }
        var random = new Random(SEED);
        int refused = 0;
        for (int number = 0; number < DOCUMENTS; number++) {
            String document = documents.get(random.nextInt(documents.size()));
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                document = spoilt(document, random);
            }
            String text = document;
            var answer = GraphQLCall.anonymously(
                    text, Map.of("slug", 1, "after", List.of(List.of()), "input", Map.of("a", 1)));

            String shown = "Seed " + SEED + ", number " + number + ": " + text + "\n" + answer;
            assertEquals(List.of(), PlainWords.leaks(answer), shown);
            for (JsonNode error : answer.path("errors")) {
                refused++;
                assertTrue(!error.at("/extensions/code").asText().equals("INTERNAL"), shown);
            }
            assertInOrder(answer, shown);
        }
        assertTrue(refused > DOCUMENTS, () -> "only a few documents were refused");
    }

    private static String spoilt(String document, Random random) {
        var tokens = TOKEN.matcher(document).results().toList();
        var token = tokens.get(random.nextInt(tokens.size()));
        String other = random.nextInt(3) == 0
                ? tokens.get(random.nextInt(tokens.size())).group()
                : OTHERS.get(random.nextInt(OTHERS.size()));
        String replacement =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> token.group() + " " + other;
                    default -> other;
                };
        return document.substring(0, token.start()) + replacement + document.substring(token.end());
    }

    private static void assertInOrder(JsonNode answer, String shown) {
        int last = 0;
        for (JsonNode error : answer.path("errors")) {
            if (error.path("extensions").path("code").asText().equals("VALIDATION") && error.has("locations")) {
                int place = error.at("/locations/0/line").asInt() * 10_000
                        + error.at("/locations/0/column").asInt();
                assertTrue(place >= last, shown);
                last = place;
            }
        }
    }

    /** RFC 3986 does not allow braces in a URL, but many clients send them. */
    @Test
    void bracesInAnAddressAreExplained() throws IOException {
        for (String query : List.of("{__typename}", "{hubs{totalCount}}", "%7B__typename}", "<>", "\"", "|", "^`\\")) {
            try (var socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
                String request = "GET /graphql?query=" + query + " HTTP/1.1\r\nHost: " + endpoint.getAuthority()
                        + "\r\nAccept: application/graphql-response+json\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertTrue(response.startsWith("HTTP/1.1 400 ") || response.startsWith("HTTP/1.1 200 "), response);
                var body = GraphQLCall.parsed(response.substring(response.indexOf("\r\n\r\n")));
                assertTrue(
                        body.has("data") || body.at("/errors/0/extensions/code").isTextual(), response);
            }
        }
    }
}
