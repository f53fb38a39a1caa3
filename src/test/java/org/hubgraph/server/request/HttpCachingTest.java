package org.hubgraph.server.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Cache headers of responses to GET, and responses to conditional requests (RFC 9110, section 13; RFC 9111). */
@QuarkusTest
@ChangesRegistry
class HttpCachingTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String QUERY = "{ tenants(first: 3) { totalCount nodes { slug } } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void anAnswerSaysWhatItIsAndThatOneHasToAsk() throws Exception {
        var answer = get(QUERY);

        assertEquals(200, answer.statusCode());
        assertTrue(tag(answer).matches("\"[A-Za-z0-9_-]{20,}\""), tag(answer));
        assertEquals("no-cache", header(answer, "Cache-Control"));
        assertEquals("Accept, Accept-Encoding, Authorization, Origin, Hubgraph-Written", header(answer, "Vary"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        String tag = tag(get(QUERY));

        for (String sent : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var again = get(QUERY, "If-None-Match", sent);

            assertEquals(304, again.statusCode(), sent);
            assertEquals(0, again.body().length);
            assertEquals(tag, tag(again));
            assertEquals("no-cache", header(again, "Cache-Control"));
            assertEquals("Accept, Accept-Encoding, Authorization, Origin, Hubgraph-Written", header(again, "Vary"));
            assertEquals("", header(again, "Content-Type"));
        }
        assertEquals(200, get(QUERY, "If-None-Match", "\"other\"").statusCode());
        assertEquals(
                304,
                get(QUERY, "If-None-Match", "\"other\"", "If-None-Match", tag).statusCode());
    }

    @Test
    void afterAWriteTheAnswerIsAnother() throws Exception {
        var before = get(QUERY);

        Edits.tenant("Cached By Nobody");

        var after = get(QUERY, "If-None-Match", tag(before));
        assertEquals(200, after.statusCode());
        assertNotEquals(tag(before), tag(after));
        assertNotEquals(text(before), text(after));
        assertEquals(304, get(QUERY, "If-None-Match", tag(after)).statusCode());
    }

    @Test
    void whatIsAskedOtherwiseHasAnotherTag() throws Exception {
        var tags = new HashSet<String>();
        String document =
                "query One($n: Int) { hubs(first: $n) { nodes { slug } } } query Two($n: Int) { hubs(first: $n) { nodes { slug } } }";
        for (String parameters : List.of(
                "&operationName=One",
                "&operationName=Two",
                "&operationName=One&variables=" + encode("{\"n\": 1}"),
                "&operationName=One&variables=" + encode("{\"n\": 2}"))) {
            assertTrue(tags.add(tag(send("?query=" + encode(document) + parameters))), parameters);
        }
    }

    /** A strong entity tag identifies one sequence of bytes (RFC 9110, section 8.8.3). */
    @Test
    void eachFormOfAnAnswerHasATagOfItsOwn() throws Exception {
        var plain = get(QUERY);
        var zipped = get(QUERY, "Accept-Encoding", "gzip");
        var old = get(QUERY, "Accept", "application/json");
        var young = get(QUERY, "Accept", "application/graphql-response+json");

        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        assertNotEquals(tag(plain), tag(zipped));
        assertEquals(tag(plain), tag(old), "plain JSON is what is sent to who says nothing");
        assertNotEquals(tag(old), tag(young));
        assertEquals(
                200,
                get(QUERY, "Accept-Encoding", "gzip", "If-None-Match", tag(plain))
                        .statusCode());
        var again = get(QUERY, "Accept-Encoding", "gzip", "If-None-Match", tag(zipped));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    @Test
    void somebodysAnswerIsForThemAlone() throws Exception {
        var anybodys = get(QUERY);
        var editors = get(QUERY, "Authorization", TestUser.EDITOR.credentials());
        var admins = get(QUERY, "Authorization", TestUser.ADMIN.credentials());

        assertEquals("private, no-cache", header(editors, "Cache-Control"));
        assertEquals(3, new HashSet<>(List.of(tag(anybodys), tag(editors), tag(admins))).size());
        assertEquals(
                200,
                get(QUERY, "Authorization", TestUser.ADMIN.credentials(), "If-None-Match", tag(editors))
                        .statusCode());
        var again = get(QUERY, "Authorization", TestUser.EDITOR.credentials(), "If-None-Match", tag(editors));
        assertEquals(304, again.statusCode());
        assertEquals("private, no-cache", header(again, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ hubs(first: -1) { totalCount } }",
                "{ hubs { nope } }",
                "{ hubs",
                "mutation { deleteTenant(input: { id: \"x\", version: 0 }) { deletedId } }"
            })
    void anErrorIsNotForKeeping(String document) throws Exception {
        for (String[] headers : List.of(new String[0], new String[] {"If-None-Match", "*"})) {
            var answer = get(document, headers);
            assertEquals("", tag(answer), document);
            assertEquals("no-store", header(answer, "Cache-Control"), document);
            assertTrue(text(answer).contains("\"errors\""), text(answer));
        }
    }

    @Test
    void anyTagMatchesWhatExists() throws Exception {
        var answer = get(QUERY, "If-None-Match", " * ");

        assertEquals(304, answer.statusCode());
        assertEquals(tag(get(QUERY)), tag(answer));
        assertEquals("", text(answer));
    }

    @Test
    void whoMayNotAskIsNotToldThatNothingHasChanged() throws Exception {
        assertEquals(
                401,
                get(QUERY, "Authorization", TestUser.basic("editor", "wrong"), "If-None-Match", "*")
                        .statusCode());
    }

    /** Conditional requests apply to GET; a response to a POST is for its sender only. */
    @Test
    void aPostIsAnsweredWhateverTheClientHas() throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + QUERY + "\"}"))
                .build();

        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertEquals(200, answer.statusCode());
        assertEquals("", tag(answer));
        assertEquals("", header(answer, "Cache-Control"));
        assertTrue(text(answer).contains("\"extensions\":{\"cost\""), text(answer));
    }

    private HttpResponse<byte[]> get(String query, String... headers) throws IOException, InterruptedException {
        return send("?query=" + encode(query), headers);
    }

    private HttpResponse<byte[]> send(String parameters, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + parameters));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String tag(HttpResponse<?> response) {
        return header(response, "ETag");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
