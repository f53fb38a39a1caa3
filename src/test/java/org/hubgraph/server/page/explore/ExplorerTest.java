package org.hubgraph.server.page.explore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class ExplorerTest {
    private static final Path FOLDER = Path.of("src/main/resources/page/explore");
    private static final int MOST_SCRIPT_BYTES = 90_000;
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/explore/[0-9a-f]{16}/[^\"]+)\"");
    /** Ways in which a script could make an element, a script or an address from a text. */
    private static final Pattern DANGEROUS = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|srcdoc|\\.html\\(");

    @Test
    void everyFileOfThePageIsCachedForGoodAndCompressed() {
        var page = get("/explore");
        var files = FILE.matcher(page.asString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertEquals(ExplorerFiles.ALL.size(), files.size());
        for (String file : files) {
            var response = get(file);
            assertEquals(200, response.statusCode(), file);
            assertTrue(response.header("Cache-Control").contains("immutable"), file);
            assertEquals(ExplorerFiles.ALL.get(file.substring(file.lastIndexOf('/') + 1)), response.asString());
        }
        var packed = given().urlEncodingEnabled(false)
                .header("Accept-Encoding", "gzip")
                .head(ExplorerFiles.FOLDER.path() + "/d3.js");
        assertEquals("Accept-Encoding, Origin", packed.header("Vary"));
    }

    @Test
    void theListOfModulesIsTheFolder() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var modules = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(modules, new TreeSet<>(ExplorerFiles.MODULES));
        }
    }

    @Test
    void theScriptsAreSmall() throws IOException {
        int bytes = 0;
        for (var file : ExplorerFiles.ALL.entrySet()) {
            var packed = new ByteArrayOutputStream();
            try (var stream = new GZIPOutputStream(packed)) {
                stream.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            bytes += file.getKey().endsWith(".js") ? packed.size() : 0;
        }

        assertTrue(bytes < MOST_SCRIPT_BYTES, bytes + " bytes");
    }

    @Test
    void noScriptMakesElementsFromTexts() {
        ExplorerFiles.MODULES.forEach(name ->
                assertFalse(DANGEROUS.matcher(ExplorerFiles.ALL.get(name)).find(), name));
    }

    @Test
    void onlyScriptsAndStylesOfThisServerRun() {
        var policy = get("/explore").header("Content-Security-Policy");

        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("http") || policy.contains("*"), policy);
        assertFalse(get("/explore").asString().matches("(?s).*(<style|style=|<script>| on\\w+=).*"));
    }

    @Test
    void thePageIsRevalidated() {
        var tag = get("/explore?entry=hub/ai-tower").header("ETag");

        given().header("If-None-Match", tag)
                .get("/explore?entry=hub/ai-tower")
                .then()
                .statusCode(304);
        assertFalse(tag.equals(get("/explore?entry=hub/station-f").header("ETag")));
    }

    @ParameterizedTest
    @CsvSource({
        "hub/station-f, /hubs/station-f",
        "person/xavier-niel, /people/xavier-niel",
        "tenant/zenly, /tenants/zenly",
        "fund/kima-ventures, /funds/kima-ventures",
        "source/x, /",
        "javascript:alert(1), /",
        "hub/../../x, /",
        "'hub/a\"><script>', /"
    })
    void withoutScriptsThePageLeadsToThePageOfTheEntry(String entry, String page) {
        var html = given().queryParam("entry", entry).get("/explore").asString();

        assertTrue(html.contains("<a href=\"" + page + "\">This page</a>"), html);
    }

    @Test
    void documentsHaveEachFragmentOnce() {
        ExplorerDocuments.BY_NAME.forEach((name, text) -> {
            var fragments = Pattern.compile("(?m)^fragment (\\w+)")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertEquals(new TreeSet<>(fragments).size(), fragments.size(), name);
        });
    }

    private static Response get(String address) {
        return given().get(address);
    }
}
