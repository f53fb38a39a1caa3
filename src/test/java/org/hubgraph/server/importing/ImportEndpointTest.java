package org.hubgraph.server.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.testsupport.CuratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RawConnection;
import org.hubgraph.testsupport.TestUser;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Imports over HTTP. */
@QuarkusTest
@TestProfile(CuratedRegistry.class)
class ImportEndpointTest {
    private static final String CSV = "record_id,name,founded,city\n";

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

    @Test
    void unknownImportsAndMethods() {
        editor().get("/imports/x").then().statusCode(404);
        editor().get("/imports/00000000-0000-0000-0000-000000000000/report")
                .then()
                .statusCode(404);
        editor().put("/imports").then().statusCode(405).header("Allow", "GET, POST");
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

    @Test
    void aFileIsImportedInTheBackgroundAndReported() {
        String file = CSV + "1,Vrlbnk Optics,2011,Ulm\n2,,2012,Ulm\n3,Vrlbnk Foundry,03/04/1998,Bonn\n";

        var accepted = post(file, "mapping=tenants&fileName=vrlbnk.csv");

        accepted.then().statusCode(202).header("Location", startsWith("/imports/"));
        String id = ended(accepted, "DONE");
        editor().get("/imports/" + id)
                .then()
                .statusCode(200)
                .body("file", equalTo("vrlbnk.csv"))
                .body("actor", equalTo("editor"))
                .body("rows", equalTo(3))
                .body("sha256", notNullValue())
                .body("totals.CREATED", equalTo(2))
                .body("totals.REFUSED", equalTo(1));
        editor().get("/imports").then().statusCode(200).body("imports.id", hasItem(id));
        editor().get("/imports/" + id + "/report")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("reports.outcome", equalTo(List.of("CREATED", "REFUSED", "CREATED")))
                .body("reports[1].faults[0].rule", equalTo("REQUIRED"));
        editor().queryParam("outcome", "CREATED")
                .queryParam("after", 1)
                .queryParam("first", 1)
                .get("/imports/" + id + "/report")
                .then()
                .body("reports.key", equalTo(List.of("3")));
        editor().accept("text/csv")
                .get("/imports/" + id + "/report")
                .then()
                .contentType(startsWith("text/csv"))
                .body(containsString("2,2,REFUSED"));
        editor().accept("text/plain")
                .get("/imports/" + id + "/report")
                .then()
                .contentType(startsWith("text/plain"))
                .body(containsString("row 3 (3): CREATED"));
        editor().get("/imports/" + id + "/refused")
                .then()
                .statusCode(200)
                .body(equalTo("record_id,name,founded,city\r\n2,,2012,Ulm\r\n"));
        editor().queryParam("outcome", "NICE")
                .get("/imports/" + id + "/report")
                .then()
                .statusCode(400);
        editor().get("/imports/" + id + "/progress")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .body(containsString("\"state\":\"DONE\""))
                .body(containsString("event: complete"));
    }

    @Test
    void aFormHasAMappingOfItsOwn() {
        String mapping = "mapping: wrzl\nsource: {slug: wrzl-list, publisher: Made up}\nrecords:\n  - type: tenant\n"
                + "    key: No\n    fields:\n      names: [{text: Firm, kind: {value: OFFICIAL}}]\n      kinds: {value: COMPANY}\n";

        var accepted = editor().multiPart("mapping", "mapping.yaml", mapping.getBytes())
                .multiPart("dryRun", "true")
                .multiPart("file", "wrzl.csv", "No;Firm\n1;Wrzl Instruments\n".getBytes())
                .post("/imports");

        String id = ended(accepted, "DONE");
        editor().get("/imports/" + id)
                .then()
                .body("mapping", equalTo("wrzl"))
                .body("dryRun", equalTo(true))
                .body("file", equalTo("wrzl.csv"))
                .body("totals.CREATED", equalTo(1));
        assertEquals(0, found("Wrzl Instruments"));
        editor().post("/imports/" + id + "/undo").then().statusCode(409);
        editor().multiPart("mapping", "mapping.yaml", "records:\n  - type: cat\n".getBytes())
                .multiPart("file", "wrzl.csv", "No\n1\n".getBytes())
                .post("/imports")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("mapping has faults"));
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        String id = ended(post(CSV + "1,\"never closed\n", "mapping=tenants"), "FAILED");

        editor().get("/imports/" + id).then().body("fault", containsString("quotation mark"));
        editor().get("/imports/" + id + "/refused").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void anImportIsCancelledContinuedAndTakenBack() {
        int rows = 1200;
        var text = new StringBuilder(CSV);
        for (int i = 1; i <= rows; i++) {
            text.append("grmpf-")
                    .append(i)
                    .append(",Grmpf ")
                    .append(Integer.toString(i * 7919, 36))
                    .append(" Works,2001,\n");
        }
        String id = post(text.toString(), "mapping=tenants").path("id");
        await(id, run -> run.<Integer>path("rowsRead") > 0);

        editor().post("/imports/" + id + "/cancel").then().statusCode(202);
        await(id, run -> run.path("state").equals("CANCELLED"));
        int read = editor().get("/imports/" + id).path("rowsRead");
        assertTrue(read < rows, "cancelled too late");
        editor().post("/imports/" + id + "/resume").then().statusCode(202);
        await(id, run -> run.path("state").equals("DONE"));
        editor().get("/imports/" + id).then().body("totals", equalTo(Map.of("CREATED", rows)));
        editor().post("/imports/" + id + "/resume").then().statusCode(409);

        editor().post("/imports/" + id + "/undo").then().statusCode(202);
        await(id, run -> run.path("state").equals("UNDONE"));
        editor().get("/imports/" + id).then().body("remaining", equalTo(List.of()));
        assertEquals(0, found("Grmpf"));
        editor().delete("/imports/" + id).then().statusCode(200).body("fileKept", equalTo(false));
    }

    @Test
    void anEditorDecidesAboutSuspectRows() {
        String header = "record_id,name,city,country,website,founded\n";
        String same = ",Hamburg,DE,https://qvist-optics.example,2011\n";
        String id = ended(
                post(
                        header + "q1,Qvist Harbour Optics" + same + "q2,Qvist Harbor Optics" + same
                                + "q3,Qvist Harbur Optics" + same,
                        "mapping=tenants"),
                "DONE");
        editor().get("/imports/" + id + "/report")
                .then()
                .body("reports.outcome", equalTo(List.of("CREATED", "SUSPECT", "SUSPECT")))
                .body("reports[1].objects[0].candidates[0].signals.size()", not(equalTo(0)))
                .body("reports[1].content.name", equalTo("Qvist Harbor Optics"));
        String entry = editor().get("/imports/" + id + "/report").path("reports[0].objects[0].id");

        decide(id, "{\"ordinal\": 2, \"link\": \"unheard-of\"}").then().statusCode(404);
        decide(id, "{\"ordinal\": 2}").then().statusCode(400);
        decide(id, "{\"ordinal\": 99, \"create\": true}").then().statusCode(404);
        given().contentType("application/json")
                .body("{\"ordinal\": 2, \"create\": true}")
                .post("/imports/" + id + "/decisions")
                .then()
                .statusCode(401);
        decide(id, "{\"ordinal\": 2, \"link\": \"" + entry + "\"}")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("LINKED"))
                .body("decidedBy", equalTo("editor"))
                .body("objects[0].id", equalTo(entry));
        decide(id, "{\"ordinal\": 2, \"link\": \"" + entry + "\"}").then().statusCode(409);
        decide(id, "{\"ordinal\": 3, \"create\": true}").then().statusCode(200).body("outcome", equalTo("CREATED"));

        editor().get("/imports/" + id).then().body("totals", equalTo(Map.of("CREATED", 2, "LINKED", 1)));
        editor().get("/imports/" + id + "/report")
                .then()
                .body("reports.decidedBy", equalTo(java.util.Arrays.asList(null, "editor", "editor")));
        assertEquals(2, found("Qvist Harb"));
        editor().post("/imports/" + id + "/undo").then().statusCode(202);
        await(id, run -> run.path("state").equals("UNDONE"));
        assertEquals(0, found("Qvist Harb"));
    }

    @Test
    void aMappingIsProposed() {
        editor().contentType("text/csv; charset=utf-8")
                .body("Name;Land;Gründung\nWerk;DE;1999\nBau;AT;2001\n")
                .post("/imports/suggestions?fileName=x.csv")
                .then()
                .statusCode(200)
                .body("columns.column", equalTo(List.of("Name", "Land", "Gründung")))
                .body("columns.confidence", everyItem(notNullValue()))
                .body("columns[0].values", equalTo(List.of("Werk", "Bau")))
                .body("fields", hasItem("foundedOn"))
                .body("mapping", containsString("type: tenant"));
        editor().contentType("application/octet-stream")
                .body(new byte[] {(byte) 0xff, (byte) 0xff, 3})
                .post("/imports/suggestions")
                .then()
                .statusCode(400);
    }

    @Test
    void aFileInAnotherEncodingIsReadForAProposal() {
        byte[] file = "Name;Gründung\nÖlwerk;1999\n".getBytes(StandardCharsets.ISO_8859_1);

        suggest(file, "").then().statusCode(400);
        suggest(file, "&encoding=windows-1252").then().statusCode(200).body("columns[0].values", hasItem("Ölwerk"));
    }

    private static Response suggest(byte[] file, String parameters) {
        return editor().contentType("application/octet-stream")
                .body(file)
                .post("/imports/suggestions?fileName=x.csv" + parameters);
    }

    @Test
    void aMappingIsWrittenFromChoicesAndChecked() {
        mapping(Map.of(
                        "columns",
                        List.of(
                                Map.of("column", "Firma", "field", "names", "values", List.of("Werk")),
                                Map.of("column", "Land", "field", "country", "values", List.of("DE"))),
                        "constants",
                        Map.of("kinds", "STARTUP", "country", "AT"),
                        "source",
                        Map.of("slug", "firms", "publisher", "A \"Chamber\"")))
                .then()
                .statusCode(200)
                .body("faults", equalTo(List.of()))
                .body("mapping", containsString("publisher: \"A \\\"Chamber\\\"\""))
                .body("mapping", containsString("country: {column: \"Land\", default: \"AT\"}"))
                .body("mapping", not(containsString("my-source")));
        mapping(Map.of("mapping", "mapping: x\nrecords:\n  - type: cat\n"))
                .then()
                .statusCode(200)
                .body("faults.line", hasItem(3));
        var twice = Map.of("column", "a", "field", "names");
        for (var wrong : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("ready", "unheard-of"),
                Map.of("columns", List.of(twice, twice)),
                Map.of("columns", List.of(Map.of("column", "a", "field", "orcid"))),
                Map.of("columns", List.of(), "constants", Map.of("website", "x")),
                Map.of("columns", List.of(), "dateOrder", "YEAR_FIRST"))) {
            mapping(wrong).then().statusCode(400);
        }
        editor().contentType("text/csv")
                .body("{}")
                .post("/imports/mappings")
                .then()
                .statusCode(415);
    }

    private static Response mapping(Map<String, ?> wanted) {
        return editor().contentType("application/json")
                .body(GraphQLCall.json(wanted))
                .post("/imports/mappings");
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", TestUser.EDITOR.credentials());
    }

    private static Response post(String csv, String query) {
        return editor().contentType("text/csv; charset=utf-8").body(csv).post("/imports?" + query);
    }

    private static Response decide(String id, String decision) {
        return editor().contentType("application/json").body(decision).post("/imports/" + id + "/decisions");
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

    private static String ended(Response accepted, String state) {
        assertEquals(202, accepted.statusCode(), accepted::asString);
        String id = accepted.path("id");
        var run = await(id, one -> !List.of("QUEUED", "RUNNING").contains(one.<String>path("state")));
        assertEquals(state, run.path("state"), run::asString);
        return id;
    }

    private interface Reached {
        boolean by(Response run);
    }

    private static Response await(String id, Reached reached) {
        long end = System.nanoTime() + 240_000_000_000L;
        Response run;
        do {
            run = editor().get("/imports/" + id);
            if (reached.by(run)) {
                return run;
            }
            pause();
        } while (System.nanoTime() < end);
        throw new AssertionError(run.asString());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int found(String name) {
        return GraphQLCall.data(
                        "query($name: String!) { tenants(filter: { name: { startsWith: $name } }) { totalCount } }",
                        Map.of("name", name))
                .at("/tenants/totalCount")
                .asInt();
    }
}
