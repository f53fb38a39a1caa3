package org.hubgraph.server.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hubgraph.server.importing.ImportCalls.editor;

/** Mappings that are proposed for files, and written from the choices of editors, over HTTP. */
@QuarkusTest
@ChangesRegistry
class ImportProposalsTest {
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
                .body("type", equalTo("tenant"))
                .body("fields", hasItem("foundedOn"))
                .body("constants", hasItem("hub"))
                .body("mapping", containsString("type: tenant"));
        editor().contentType("application/octet-stream")
                .body(new byte[] {(byte) 0xff, (byte) 0xff, 3})
                .post("/imports/suggestions")
                .then()
                .statusCode(400);
    }

    @Test
    void rowsOfAnotherTypeAreProposedOnRequest() {
        byte[] file = "Name,Status\nA,open\n".getBytes(StandardCharsets.UTF_8);

        suggest(file, "").then().statusCode(200).body("type", equalTo("tenant"));
        suggest(file, "&type=hub")
                .then()
                .statusCode(200)
                .body("type", equalTo("hub"))
                .body("columns[1].field", equalTo("status"))
                .body("fields", hasItem("openedOn"))
                .body("mapping", containsString("type: hub"));
        suggest(file, "&type=fund").then().statusCode(400);
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
                Map.of("columns", List.of(Map.of("column", "a", "field", "openedOn"))),
                Map.of("columns", List.of(), "type", "hub", "constants", Map.of("hub", "x")),
                Map.of("columns", List.of(), "type", "sector"),
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
}
