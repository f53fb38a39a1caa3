package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.registry.importing.run.TextImports.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
class ImportUndoTest {
    private static final String HEAD = "record_id,name,kind,country,city,website,founded,email\n";
    private static final String ROW = "7,Zorvelt Mills,company,JP,Osaka,https://zorvelt.example,2011,";

    @Inject
    TextImports imports;

    @Inject
    Imports all;

    @AfterEach
    void takeBack() {
        imports.takeBack();
        assertEquals(0, found("Zorvelt").size());
    }

    @Test
    void aLinkedEntryLosesTheCitationThatTheImportAdded() throws IOException {
        var first = imports.run(HEAD + ROW + "\n", ofOtherSource());
        for (int again = 0; again < 2; again++) {
            var linked = imports.run(HEAD + ROW + "info@zorvelt.example\n", "tenants");
            assertEquals(List.of("LINKED"), imports.outcomes(linked));
            assertEquals(List.of("test-import 7", "tenants-spreadsheet 7"), citations());

            assertEquals(List.of(), all.undo(linked.id, TextImports.ACTOR));
            assertEquals(List.of("test-import 7"), citations());
            assertTrue(tenant().path("email").isNull(), tenant()::toString);
        }
        assertEquals(List.of(), all.undo(first.id, TextImports.ACTOR), "nobody has changed the entry since");
    }

    @Test
    void aCitationThatWasThereIsNeitherAddedNorTakenBack() throws IOException {
        var first = imports.run(HEAD + ROW + "\n", ofOtherSource());
        all.undo(imports.run(HEAD + ROW + "\n", "tenants").id, TextImports.ACTOR);
        cite("tenants-spreadsheet", "7");

        var linked = imports.run(HEAD + ROW + "\n", "tenants");
        assertEquals(List.of("LINKED"), imports.outcomes(linked));
        assertEquals(List.of("test-import 7", "tenants-spreadsheet 7"), citations());

        assertEquals(List.of(), all.undo(linked.id, TextImports.ACTOR));
        assertEquals(List.of("test-import 7", "tenants-spreadsheet 7"), citations());
        var remaining = all.undo(first.id, TextImports.ACTOR);
        assertEquals(1, remaining.size(), "an editor has added a citation");
        GraphQLCall.data(
                "mutation($input: DeleteInput!) { deleteTenant(input: $input) { deletedId } }",
                Map.of(
                        "input",
                        Map.of(
                                "id", tenant().path("id").asText(),
                                "version", tenant().path("version").asInt())));
    }

    private static String ofOtherSource() {
        return Mappings.findText("tenants")
                .orElseThrow()
                .replace("slug: tenants-spreadsheet", "slug: " + PlainMapping.SOURCE);
    }

    private static void cite(String source, String locator) {
        GraphQLCall.data(
                "mutation($input: AddCitationInput!) { addCitation(input: $input) { citation { id } } }",
                Map.of(
                        "input",
                        Map.of(
                                "subject",
                                tenant().path("id").asText(),
                                "source",
                                source,
                                "locator",
                                locator,
                                "locatorKind",
                                "RECORD")));
    }

    private static JsonNode tenant() {
        return found("Zorvelt").get(0);
    }

    private static List<String> citations() {
        return StreamSupport.stream(tenant().path("citations").spliterator(), false)
                .map(citation -> citation.at("/source/slug").asText() + " "
                        + citation.path("locator").asText())
                .toList();
    }
}
