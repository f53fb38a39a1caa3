package org.hubgraph.server.page.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class ImportPageTest {
    private static final Path FOLDER = Path.of("src/main/resources/page/import");
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/import/(?:mappings/)?[0-9a-f]{16}/[^\"]+)\"");
    /** Ways in which a script could make an element, a script or an address from a text, or store credentials. */
    private static final Pattern DANGEROUS =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|srcdoc|"
                    + "localStorage|sessionStorage|document\\.cookie");

    @Test
    void everyFileOfThePageIsServedForGood() {
        var files = FILE.matcher(given().get("/import").asString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertEquals(ImportScripts.MODULES.size() + 1 + MappingFiles.TEMPLATES.size(), files.size());
        files.forEach(file -> {
            var response = given().get(file);
            assertEquals(200, response.statusCode(), file);
            assertTrue(response.header("Cache-Control").contains("immutable"), file);
        });
    }

    @Test
    void theListOfModulesIsTheFolder() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var modules = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(modules, new TreeSet<>(ImportScripts.MODULES));
        }
    }

    @Test
    void noScriptMakesElementsFromTextsOrStoresCredentials() {
        ImportScripts.FOLDER
                .files()
                .forEach((name, text) -> assertFalse(DANGEROUS.matcher(text).find(), name));
    }

    /** A field with a name could end in an address, if the scripts did not run. */
    @Test
    void noCredentialsAreSentByTheFormItself() {
        String page = given().get("/import").asString();

        for (String field : new String[] {"user", "password"}) {
            assertTrue(page.matches("(?s).*<input id=\"" + field + "\".*"), page);
            assertFalse(page.contains("name=\"" + field + "\""), page);
        }
        assertFalse(page.matches("(?s).*(<style|style=|<script>| on\\w+=).*"));
    }
}
