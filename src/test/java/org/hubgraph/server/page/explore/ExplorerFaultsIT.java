package org.hubgraph.server.page.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Hostile names, missing entries, and a server that cannot answer. */
@ThoroughOnly
class ExplorerFaultsIT extends ExplorerBrowser {
    private static final String TOO_MANY = "This address has sent too many requests. Try again in";

    @Test
    void namesDoNoHarmAndTrustedDocumentsSuffice() throws Exception {
        var names = List.of(
                "<img src=x onerror=alert(1)><script>alert(2)</script>",
                "javascript:alert(3)",
                "شركة الابتكار \"المحدودة\" & أبناؤها",
                "L" + "ong".repeat(166),
                "=HYPERLINK(\"http://example.com\")");
        try (var strict = PackagedServer.start(
                directory.resolve("strict"), Editor.settings("-Dhubgraph.documents.trusted-only=true"))) {
            var editor = new Editor();
            String document = Files.readString(Path.of("graphql/operations/add-a-company-in-a-hub.graphql"));
            for (String name : names) {
                editor.data(
                        strict,
                        document,
                        Map.of(
                                "input",
                                Map.of(
                                        "hub",
                                        "ai-tower",
                                        "standing",
                                        "RESIDENT",
                                        "since",
                                        "2026-05",
                                        "citations",
                                        List.of(Map.of("source", "fact-sheet", "quote", name, "quoteLanguage", "en")),
                                        "tenant",
                                        Map.of(
                                                "kinds", List.of("STARTUP"),
                                                "names",
                                                        List.of(Map.of(
                                                                "text", name, "kind", "OFFICIAL", "language", "en")),
                                                "citations", List.of(Map.of("source", "fact-sheet"))))));
            }
            browser.show(360, false);
            for (String view : VIEWS) {
                visit(strict, "/explore?entry=hub/ai-tower&view=" + view);
                openTable();
                assertFits(view);
                if (!view.equals("money")) {
                    assertTrue(text("view").contains("alert(2)"), view);
                }
                assertEquals(
                        List.of(),
                        browser.run("return [...document.querySelectorAll('main img, main script, main iframe,"
                                + " main [onerror], main [style]')].map(e => e.outerHTML)"));
                assertEquals(
                        List.of(),
                        browser.run("return [...document.querySelectorAll('a')].map(a => a.href)"
                                + ".filter(href => !href.startsWith(location.origin))"));
            }
            assertClean(strict);
        }
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        browser.show(1280, false);
        visit(server, "/explore?entry=tenant/no-such-entry");
        assertMessage("The registry has no organisation “no-such-entry”.");
        visit(server, "/explore?entry=hub/station-f&asKnownAt=0001-01-01T00:00:00Z");
        assertTrue(message().contains("at that time") || message().contains("at 0001"), message());
        browser.click(".message button:last-of-type");
        awaitTrue("document.querySelector('#view svg') && !location.search.includes('asKnownAt')");
        visit(server, "/explore?entry=hub/station-f&asKnownAt=2999-01-01T00:00:00Z");
        assertTrue(message().endsWith("Show the present"), message());
        visit(server, HUB);
        browser.block("*/graphql?*");
        choose("map");
        assertMessage("The server cannot be reached.");
        browser.block("");
        browser.click(".message button");
        awaitTrue("document.querySelector('svg.map')");
        // The messages above are of requests that were to fail.
        browser.complaints();
        browser.badRequests(server.uri());
    }

    @Test
    void anEmptyRegistryAndAnEmptyQuotaAreSaid() throws Exception {
        try (var empty = PackagedServer.startAnew(
                directory.resolve("empty"),
                "-Dhubgraph.packaged-registry.enabled=false",
                "-Dhubgraph.limit.minute-requests=60")) {
            visit(empty, "/explore");
            assertTrue(text("view").contains("The registry is empty"));

            // The quota grows again by one in a second, which the explorer may catch.
            for (int i = 0; i < 5 && !message().startsWith(TOO_MANY); i++) {
                browser.asyncScript(
                        "const done = arguments[1];"
                                + " const attempt = arguments[0]; const flood = async () => {"
                                + "   await Promise.all(Array.from({ length: 80 },"
                                + "     (_, n) => fetch('/graphql?query={__typename}&n=' + attempt + '-' + n)));"
                                + "   history.pushState(null, '', '/explore?entry=hub/x' + attempt);"
                                + "   dispatchEvent(new PopStateEvent('popstate'));"
                                + " };"
                                + " flood().then(done, done)",
                        i);
                awaitTrue("/too many|“x" + i + "”/.test(document.getElementById('message').textContent)");
            }
            assertMessage(TOO_MANY);
        }
        browser.complaints();
    }

    private static void assertMessage(String beginning) throws InterruptedException {
        awaitTrue("document.querySelector('.problem')");
        assertTrue(message().startsWith(beginning), message());
    }

    private static String message() {
        return (String) browser.run("return document.getElementById('message').textContent");
    }
}
