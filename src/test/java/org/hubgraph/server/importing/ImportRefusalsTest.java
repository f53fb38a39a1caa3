package org.hubgraph.server.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.TestUser;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hubgraph.server.importing.ImportCalls.CSV;
import static org.hubgraph.server.importing.ImportCalls.decide;
import static org.hubgraph.server.importing.ImportCalls.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests about imports that are refused before any row is read. */
@QuarkusTest
@ChangesRegistry
class ImportRefusalsTest {
    @Inject
    ImportLimits limits;

    @Test
    void onlyEditorsImportAndSeeImports() {
        for (String path : List.of("", "/suggestions", "/mappings", "/x/cancel", "/x/undo", "/x/resume")) {
            given().contentType(path.equals("/mappings") ? "application/json" : "text/csv")
                    .body(CSV)
                    .post("/imports" + path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Basic"))
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        }
        for (String path : List.of("", "/x", "/x/report", "/x/refused", "/x/progress")) {
            given().get("/imports" + path).then().statusCode(401);
            given().header("Authorization", TestUser.ADMIN.credentials())
                    .get("/imports" + path)
                    .then()
                    .statusCode(403);
        }
        given().header("Authorization", TestUser.ADMIN.credentials())
                .contentType("text/csv")
                .body(CSV)
                .post("/imports")
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        given().header("Authorization", TestUser.basic("editor", "wrong"))
                .get("/imports")
                .then()
                .statusCode(401);
    }

    @Test
    void aFormThatCannotBeReadIsRefused() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String file = part.formatted("file", "; filename=\"x.csv\"", CSV + "1,Vrlbnk Optics,,\n".repeat(10_000));

        form(file, "ends before its last boundary");
        form(file.substring(0, 300), "ends before its last boundary");
        form(part.formatted("mapping", "", "x".repeat(20_000)) + file + "--b--\r\n", "a field is too long");
    }

    private static void form(String body, String reason) {
        editor().contentType("multipart/form-data; boundary=b")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/imports?mapping=tenants&dryRun=true")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString(reason));
    }

    @Test
    void aPageOfAnotherOriginCannotImport() {
        editor().header("Origin", "https://other.example")
                .multiPart("file", "x.csv", CSV.getBytes())
                .post("/imports?mapping=tenants")
                .then()
                .statusCode(403);
        editor().header("Origin", "https://other.example")
                .post("/imports/x/undo")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, mapping=unheard-of, 400",
        "text/csv, dryRun=true, 400",
        "text/csv, mapping=tenants&dryRun=perhaps, 400",
        "text/csv, mapping=tenants&format=pdf, 400",
        "text/csv, mapping=tenants&encoding=klingon, 400",
        "text/csv, mapping=tenants&dryrun=true, 400",
        "text/csv, mapping=tenants&dryRun=true&dryRun=false, 400",
        "text/plain, mapping=tenants, 415",
        "application/x-www-form-urlencoded, mapping=tenants, 415"
    })
    void whatIsNotAcceptedLeavesNothing(String type, String query, int status) throws IOException {
        int imports = listed();
        var files = files();

        editor().contentType(type)
                .body(CSV + "1,Name")
                .post("/imports?" + query)
                .then()
                .statusCode(status);

        assertEquals(imports, listed());
        assertEquals(files, files());
    }

    @ParameterizedTest
    @CsvSource({"dryRum, true, mapping=tenants", "dryRun, true, mapping=tenants&dryRun=false"})
    void aFieldOfAFormThatIsNotReadOnceIsRefused(String name, String value, String query) throws IOException {
        int imports = listed();
        var files = files();

        editor().multiPart(name, value)
                .multiPart("file", "x.csv", (CSV + "1,Name").getBytes(StandardCharsets.UTF_8))
                .post("/imports?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString(name));

        assertEquals(imports, listed());
        assertEquals(files, files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?first=1&first=2", "?limit=5", "/x/report?outcome=CREATED&outcome=REFUSED", "/x?first=1"})
    void parametersThatWouldBeIgnoredAreRefused(String request) {
        editor().get("/imports" + request).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true", "?ordinal=1"})
    void aCommandHasNoParameters(String query) {
        editor().post("/imports/00000000-0000-0000-0000-000000000000/undo" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ordinal\": 18446744073709551617, \"create\": true}",
                "{\"ordinal\": 1, \"create\": \"true\"}",
                "{\"ordinal\": 1, \"create\": true, \"object\": \"1\"}",
                "{\"ordinal\": 1, \"create\": true, \"object\": 4294967296}"
            })
    void aDecisionIsNotGuessed(String decision) {
        decide("00000000-0000-0000-0000-000000000000", decision).then().statusCode(400);
    }

    @Test
    void unknownImportsAndMethods() {
        editor().get("/imports/x").then().statusCode(404);
        editor().get("/imports/00000000-0000-0000-0000-000000000000/report")
                .then()
                .statusCode(404);
        editor().put("/imports").then().statusCode(405).header("Allow", "GET, HEAD, POST");
        editor().contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(CSV)
                .post("/imports?mapping=tenants")
                .then()
                .statusCode(415);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByItsLength() throws IOException {
        long bytes = (limits.uploadMegabytes() + 10L) * 1_000_000;
        try (var connection = RawConnection.open()) {
            var answer = connection
                    .send("POST /imports?mapping=tenants HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + TestUser.EDITOR.credentials() + "\r\nContent-Type: text/csv\r\nContent-Length: " + bytes
                            + "\r\n\r\n" + CSV)
                    .answer();

            assertEquals(413, answer.status(), answer::head);
        }
    }

    private static int listed() {
        return editor().queryParam("first", 500)
                .get("/imports")
                .<List<?>>path("imports")
                .size();
    }

    private List<Path> files() throws IOException {
        var folder = Path.of(limits.directory());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
