package org.hubgraph.server.page;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Axe;
import org.hubgraph.testsupport.Browser;
import org.hubgraph.testsupport.Http2Call;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pages in a browser: on a phone, a tablet and a desktop, light and dark, with a keyboard alone. */
class PagesIT {
    private static final List<String> PAGES = List.of(
            "/",
            "/hubs",
            "/tenants",
            "/hubs/shanghai-foundation-model-innovation-center",
            "/hubs/shanghai-foundation-model-innovation-center?asOf=2024",
            "/tenants/sensetime",
            "/people/xi-jinping",
            "/funds/national-ai-industry-fund",
            "/sectors/artificial-intelligence",
            "/sources",
            "/sources/g-enews",
            "/search?q=ai",
            "/import",
            "/docs",
            "/docs/configuration",
            "/docs/schema?q=hub");

    /** Neighbours in the list are alike. */
    private static final int ONE_IN = Repetitions.of("hubgraph.pages.fit-one-in", 2, 1);

    private static final int DARK_ONE_IN = Repetitions.of("hubgraph.pages.dark-one-in", 3, 1);
    private static final Pattern FILE = Pattern.compile(" (?:href|src)=\"(/graphiql/[^\"]+)\"");

    private static final String PHONE_PLAYGROUND = "/graphiql?query=%7B__typename%7D";

    @TempDir
    Path directory;

    @Test
    void pagesFitEveryScreenAndAreAccessible() throws Exception {
        var server = PackagedServer.shared().uri();
        var axe = Axe.install();
        var faults = new ArrayList<String>();
        try (var browser = Browser.open(directory.resolve("browser"))) {
            browser.open(server.resolve("/tenants/sensetime"));
            var pages = new ArrayList<>(PAGES);
            pages.add(URI.create(browser.links("a[href^='/relations/']").get(0)).getRawPath());
            for (int index = 0; index < pages.size(); index += ONE_IN) {
                String page = pages.get(index);
                browser.show(360, false);
                browser.open(server.resolve(page));
                browser.unfold();
                for (int width : new int[] {360, 768, 1440}) {
                    browser.show(width, false);
                    long hidden = (Long) browser.run(
                            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
                    if (hidden > 0) {
                        faults.add(page + " is " + hidden + " pixels wider than " + width);
                    }
                }
                axe.violations(browser).forEach(violation -> faults.add(page + " " + violation));
                // All pages have the same style sheet.
                if (index % DARK_ONE_IN == 0) {
                    browser.show(1440, true);
                    axe.violationsOfColours(browser).forEach(violation -> faults.add(page + " dark " + violation));
                }
            }
            assertEquals(List.of(), faults);
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.badRequests(server));
        }
    }

    @Test
    void suggestionsNeedOnlyAKeyboard() throws Exception {
        var server = PackagedServer.shared().uri();
        try (var browser = Browser.open(directory.resolve("keyboard"))) {
            browser.open(server.resolve("/"));
            browser.type("#q", "station");
            browser.await("return document.getElementById('q').getAttribute('aria-expanded') === 'true'");
            browser.press("#q", "ARROW_DOWN");
            assertEquals(
                    browser.run("return document.querySelector('[role=option]').id"),
                    browser.run("return document.getElementById('q').getAttribute('aria-activedescendant')"));
            browser.press("#q", "ENTER");
            browser.await("return location.pathname === '/hubs/station-f'");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void theFilterHidesOtherExamples() throws Exception {
        var server = PackagedServer.shared().uri();
        try (var browser = Browser.open(directory.resolve("filter"))) {
            browser.open(server.resolve("/"));
            browser.type("#filter", "disputed");
            long shown = (Long)
                    browser.run(
                            "return [...document.querySelectorAll('#examples li')].filter((item) => item.checkVisibility()).length");
            assertTrue(shown > 0 && shown < 10, () -> shown + " examples");
        }
    }

    @Test
    void thePlaygroundKeepsNoTabsAndWorksOnAPhone() throws Exception {
        var server = PackagedServer.shared().uri();
        try (var browser = Browser.open(directory.resolve("playground"))) {
            for (String query : List.of("%7B__typename%7D", "%7Bregistry%7Bhubs%7D%7D")) {
                browser.open(server.resolve("/graphiql?query=" + query));
                browser.editorText("[aria-label='Query Editor'] .CodeMirror");
            }
            browser.open(server.resolve("/graphiql"));
            String fresh = browser.editorText("[aria-label='Query Editor'] .CodeMirror");
            assertTrue(fresh.contains("hubs {"), fresh);
            assertEquals(0L, browser.run("return document.querySelectorAll('.graphiql-tab').length"));

            browser.show(360, false);
            browser.open(URI.create(server + PHONE_PLAYGROUND));
            browser.click(".narrow-playground button");
            browser.await("return document.querySelector('.narrow-playground pre').textContent.includes('Query')");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void thePlaygroundsFilesAreCompressedAndKeptForGood() throws Exception {
        var page = new String(get("/graphiql", "identity").body(), StandardCharsets.UTF_8);
        var files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
        assertEquals(7, files.size(), page);
        for (String file : files) {
            assertTrue(file.matches("/graphiql/[0-9a-f]{16}/[a-z.-]+"), file);
            var whole = get(file, "identity");
            assertEquals(200, whole.statusCode(), file);
            for (String coding : List.of("gzip", "br")) {
                var packed = get(file, coding);
                var headers = packed.headers();
                assertEquals(coding, headers.firstValue("Content-Encoding").orElse(""), file);
                assertEquals(
                        "public, max-age=31536000, immutable",
                        headers.firstValue("Cache-Control").orElse(""),
                        file);
                assertTrue(packed.body().length < whole.body().length, file);
                if (file.endsWith("graphiql.min.js")) {
                    assertTrue(packed.body().length < 700_000, () -> packed.body().length + " bytes");
                }
            }
            var http2 = Http2Call.send(
                    PackagedServer.shared().uri().resolve(file), Map.of("Accept-Encoding", "gzip"), null);
            assertEquals("gzip", http2.coding(), file);
            assertArrayEquals(
                    whole.body(), new GZIPInputStream(new ByteArrayInputStream(http2.body())).readAllBytes(), file);
        }
        assertEquals(
                404,
                get(files.get(0).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"), "br")
                        .statusCode());
    }

    private static HttpResponse<byte[]> get(String path, String coding) throws Exception {
        var request = HttpRequest.newBuilder(PackagedServer.shared().uri().resolve(path))
                .header("Accept-Encoding", coding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
