package org.hubgraph.server.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.server.document.Operations;
import org.hubgraph.server.document.Operations.Operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class FirstPageTest {
    @Inject
    Operations operations;

    @Test
    void everyLinkOfThePageIsAnswered() {
        var links = links(page().asString());

        assertTrue(links.containsAll(List.of("/graphiql", "/graphql/schema.graphql", "/health")), links.toString());
        // The URLs are long: one that exceeds the server's limit for the request line would return 414.
        assertAll(links.stream().map(link -> () -> assertEquals(200, get(link).statusCode(), link)));
    }

    @Test
    void everyOperationIsLinkedOnce() {
        var examples = links(page().asString()).stream()
                .filter(link -> link.contains("?query="))
                .toList();

        assertFalse(examples.isEmpty());
        assertEquals(operations.all().size(), examples.size());
        assertAll(operations.all().stream()
                .map(operation -> () -> assertTrue(
                        examples.stream().anyMatch(link -> decoded(link)
                                .equals("/graphiql?query="
                                        + operation.document().strip() + "&variables="
                                        + operation.variables().strip())),
                        operation.name())));
    }

    @Test
    void thePolicyAllowsNothingButThePagesOwnStyle() throws Exception {
        var matcher = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page().asString());
        assertTrue(matcher.find());
        var digest =
                MessageDigest.getInstance("SHA-256").digest(matcher.group(1).getBytes(StandardCharsets.UTF_8));

        page().then()
                .contentType("text/html; charset=utf-8")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'sha256-"
                                + Base64.getEncoder().encodeToString(digest)
                                + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                .body(not(containsString("{#")));
    }

    @Test
    void textsOfOperationsStayTexts() {
        var hostile =
                new Operation("a\"b", "<script>1</script> & {groups}{#for}", "<b>'", "{ a(b: \"1+1 & 2%\") }", "{}");

        String page = FirstPage.html(List.of(hostile), "/graphiql");

        assertTrue(page.contains("&lt;script&gt;1&lt;/script&gt; &amp; {groups}{#for}</a>"), page);
        assertTrue(page.contains("<h3>Asked by &lt;b&gt;&#39;</h3>"), page);
        assertTrue(page.contains("<code>a&quot;b</code>"), page);
        assertTrue(
                page.contains("\"/graphiql?query=%7B+a%28b%3A+%221%2B1+%26+2%25%22%29+%7D&amp;variables=%7B%7D\""),
                page);
    }

    @Test
    void aDocumentSaysWhatItIsFor() {
        var complete = Operations.operation("hubs", "# Which hubs?\n# Asked by: a mayor\n{ hubs }", "{}");
        assertEquals("Which hubs?", complete.question());
        assertEquals("a mayor", complete.askedBy());

        var fault = assertThrows(
                IllegalStateException.class,
                () -> Operations.operation("hubs", "# Which hubs?\n{ hubs { totalCount } }", "{}"));
        assertEquals("hubs.graphql, line 2: a comment is expected", fault.getMessage());
    }

    private static Response page() {
        return get("/");
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    private static List<String> links(String page) {
        return Pattern.compile("<a href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static String decoded(String link) {
        return URLDecoder.decode(link, StandardCharsets.UTF_8);
    }
}
