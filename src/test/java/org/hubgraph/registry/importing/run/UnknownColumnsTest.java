package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A file of which a mapping reads nothing is refused as a whole, instead of row by row. */
@QuarkusTest
class UnknownColumnsTest {
    @Inject
    TextImports imports;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    @Test
    void aFileWithoutAnyColumnOfTheMappingIsRefused() throws IOException {
        for (String file :
                List.of("Our firms 2024,,\n,,\nname,country\nZorvelt Mill,AT\n", "Name,Country\nZorvelt Mill,AT\n")) {
            var run = imports.run(file, "tenants");

            assertEquals(ImportState.FAILED, run.state);
            assertTrue(run.fault.contains("none of the columns that the mapping reads"), run.fault);
            assertTrue(run.fault.contains("\"" + file.substring(0, file.indexOf(',')) + "\""), run.fault);
            assertEquals(List.of(), imports.outcomes(run));
        }
    }

    @Test
    void aFileWithoutTheListsOfTheMappingIsRefused() throws IOException {
        var run = imports.run("id,name\n1,Zorvelt Mill\n", """
                mapping: lists
                source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
                records:
                  - type: tenant
                    list: data.firms
                    key: id
                    fields: {names: [{text: name, kind: {value: OFFICIAL}}], kinds: {value: COMPANY}}
                  - type: person
                    list: data.people
                    key: id
                    fields: {names: [{text: name, kind: {value: OFFICIAL}}]}
                """);

        assertEquals(ImportState.FAILED, run.state);
        assertTrue(run.fault.contains("data.firms, data.people, and the file has none of them"), run.fault);
    }

    @Test
    void aFileWithoutRowsIsImported() throws IOException {
        assertEquals(ImportState.DONE, imports.run("name,country\n", "tenants").state);
    }
}
