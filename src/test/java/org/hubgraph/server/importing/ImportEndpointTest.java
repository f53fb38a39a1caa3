package org.hubgraph.server.importing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.value.Sha256;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hubgraph.server.importing.ImportCalls.CSV;
import static org.hubgraph.server.importing.ImportCalls.await;
import static org.hubgraph.server.importing.ImportCalls.decide;
import static org.hubgraph.server.importing.ImportCalls.editor;
import static org.hubgraph.server.importing.ImportCalls.ended;
import static org.hubgraph.server.importing.ImportCalls.found;
import static org.hubgraph.server.importing.ImportCalls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Imports over HTTP, from their files to their undoing. */
@QuarkusTest
@ChangesRegistry
class ImportEndpointTest {
    /** The disk may be slower than the connection: then parts of a form are still in memory when it has ended. */
    @Test
    void everyByteOfAFormArrives() {
        byte[] file = ("a,b\n" + ("x".repeat(90_000) + ",y\n").repeat(22)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Repetitions.of("hubgraph.forms", 6, 20); i++) {
            var accepted = editor().multiPart("file", "x.csv", file).post("/imports?mapping=tenants&dryRun=true");

            editor().get("/imports/" + ended(accepted, "FAILED"))
                    .then()
                    .body("sha256", equalTo(HexFormat.of().formatHex(Sha256.of(file))));
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
                .body(containsString("\n2,2,2,REFUSED"));
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
        editor().accept("text/plain, application/json;q=0.5, text/csv;q=0")
                .get("/imports/" + id + "/report")
                .then()
                .contentType(startsWith("text/plain"));
        editor().accept("TEXT/CSV").get("/imports/" + id + "/report").then().contentType(startsWith("text/csv"));
        for (String path : List.of("", "/" + id, "/" + id + "/report", "/" + id + "/missing", "/" + id + "/refused")) {
            editor().head("/imports" + path)
                    .then()
                    .statusCode(200)
                    .contentType(editor().get("/imports" + path).contentType())
                    .body(emptyOrNullString());
        }
        editor().head("/imports/" + id + "/progress").then().statusCode(200).contentType("text/event-stream");
    }

    @Test
    void rowsAreCountedByTheRulesOfTheirFaults() {
        String file = "record_id,name,founded,dissolved\n1,Vrlbnk Mill,03/04/1998,05/06/2001\n";

        String id = ended(post(file, "mapping=tenants&dryRun=true"), "DONE");

        editor().get("/imports/" + id + "/report")
                .then()
                .body("reports[0].faults.rule", equalTo(List.of("DATE_AMBIGUOUS", "DATE_AMBIGUOUS")))
                .body("rules", equalTo(Map.of("DATE_AMBIGUOUS", 1)));
        editor().get("/imports/" + id).then().body("rules", equalTo(Map.of("DATE_AMBIGUOUS", 1)));
        editor().get("/imports/" + id + "/progress").then().body(containsString("\"rules\":{\"DATE_AMBIGUOUS\":1}"));
        editor().get("/imports").then().body("imports[0].rules", nullValue());
    }

    @Test
    void whatTheRegistryRefusesIsNamedByItsColumn() {
        String file = "record_id,name,founded,dissolved\n1,Vrlbnk Mill,2012,1999\n";

        String id = ended(post(file, "mapping=tenants&dryRun=true"), "DONE");

        editor().get("/imports/" + id + "/report")
                .then()
                .body("reports[0].faults.rule", equalTo(List.of("REGISTRY")))
                .body("reports[0].faults[0].column", equalTo("dissolved"))
                .body("reports[0].faults[0].value", equalTo("1999"));
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
        int rows = 900;
        String id = cancelled(rows);
        while (id == null) {
            rows *= 2;
            assertTrue(rows < 30_000, "no import was cancelled before its end");
            id = cancelled(rows);
        }
        int read = editor().get("/imports/" + id).path("rowsRead");
        assertTrue(read < rows, "cancelled too late");
        editor().post("/imports/" + id + "/resume").then().statusCode(202);
        await(id, "DONE");
        editor().get("/imports/" + id).then().body("totals", equalTo(Map.of("CREATED", rows)));
        editor().post("/imports/" + id + "/resume").then().statusCode(409);

        editor().post("/imports/" + id + "/undo").then().statusCode(202);
        await(id, "UNDONE");
        editor().get("/imports/" + id).then().body("remaining", equalTo(List.of()));
        assertEquals(0, found("Grmpf"));
        editor().delete("/imports/" + id).then().statusCode(200).body("fileKept", equalTo(false));
    }

    /** An import that was cancelled before its end; null if it had ended already, which was taken back. */
    private static String cancelled(int rows) {
        var text = new StringBuilder(CSV);
        for (int i = 1; i <= rows; i++) {
            text.append("grmpf-")
                    .append(i)
                    .append(",Grmpf ")
                    .append(Integer.toString(i * 7919, 36))
                    .append(" Works,2001,\n");
        }
        String id = post(text.toString(), "mapping=tenants").path("id");
        await(id, run -> run.path("rowsRead").asInt() > 0);
        editor().post("/imports/" + id + "/cancel");
        var ended = await(id, run -> List.of("CANCELLED", "DONE")
                .contains(run.path("state").asText()));
        if (ended.path("state").asText().equals("CANCELLED")) {
            return id;
        }
        editor().post("/imports/" + id + "/undo").then().statusCode(202);
        await(id, "UNDONE");
        editor().delete("/imports/" + id).then().statusCode(200);
        return null;
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
        editor().accept("text/csv")
                .get("/imports/" + id + "/report")
                .then()
                .body(startsWith("ordinal,row,key,outcome,"))
                .body(containsString("\n2,2,q2,SUSPECT,"))
                .body(containsString("; name agrees: "));
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
        await(id, "UNDONE");
        assertEquals(0, found("Qvist Harb"));
    }
}
