package org.hubgraph.server.page.home;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.server.document.Operations;
import org.hubgraph.server.document.Operations.Operation;
import org.hubgraph.server.page.Head;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class HomePageTest {
    @Inject
    Operations operations;

    @Test
    void everyLinkOfThePageIsAnswered() {
        var links = links(page().asString());

        assertTrue(links.containsAll(List.of("/graphiql", "/docs", "/docs/schema", "/health")), links.toString());
        // The URLs are long: one that exceeds the server's limit for the request line would return 414.
        assertAll(links.stream().map(link -> () -> assertEquals(200, get(link).statusCode(), link)));
    }

    @Test
    void everyOperationIsLinkedOnce() {
        var examples = links(page().asString()).stream()
                .filter(link -> link.contains("?query="))
                .distinct()
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
    void thoseWhoChangeTheRegistryAreLastAndFolded() {
        String page = page().asString();

        assertTrue(page.indexOf("Asked by a journalist") < page.indexOf("Asked by an investor"), page);
        assertTrue(page.indexOf("Asked by an administrator") > page.lastIndexOf("<h3>Asked by"), page);
        assertTrue(page.contains("<details data-group=\"a curator\">"), page);
    }

    @Test
    void stylesAndScriptsStayInCachesUntilTheyChange() {
        var files = Pattern.compile("(?:href|src)=\"(/assets/[^\"]*)\"")
                .matcher(page().asString())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertEquals(3, files.size(), files.toString());
        for (String file : files) {
            var response = get(file);
            assertEquals(200, response.statusCode());
            assertEquals("public, max-age=31536000, immutable", response.header("Cache-Control"));
            assertEquals(
                    "gzip", given().header("Accept-Encoding", "gzip").get(file).header("Content-Encoding"));
        }
    }

    @Test
    void textsOfOperationsStayTexts() {
        var hostile =
                new Operation("a\"b", "<script>1</script> & {groups}{#for}", "<b>'", "{ a(b: \"1+1 & 2%\") }", "{}");

        var groups = Examples.groups(List.of(hostile), "/graphiql");
        String page = HomeTemplates.home(Head.of("Title"), List.of(), List.of(), List.of(), groups)
                .render();

        assertTrue(page.contains("&lt;script&gt;1&lt;/script&gt; &amp; {groups}{#for}</a>"), page);
        assertTrue(page.contains("<h3>Asked by &lt;b&gt;&#39;</h3>"), page);
        assertTrue(page.contains("<code>a&quot;b</code>"), page);
        assertTrue(
                page.contains(
                        "\"/graphiql?query=%7B%20a%28b%3A%20%221%2B1%20%26%202%25%22%29%20%7D&amp;variables=%7B%7D\""),
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
