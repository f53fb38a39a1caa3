package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.run.ImportDecisions.Decision;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.registry.importing.run.TextImports.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows that refer to rows about which an editor has yet to decide wait, and are imported by the decision. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class WaitingRowsTest {
    private static final String KNOWN = """
            record_id,name,kind,country,city,website
            1,Zorvelt Harbour Optics,company,DE,Hamburg,https://zorvelt-optics.example
            2,Zorvelt Colour Foundry,company,DE,Hamburg,https://zorvelt-foundry.example
            """;

    private static final String MAPPING = """
            mapping: firms
            source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
            records:
              - type: tenant
                when: {column: firm, present: true}
                key: {columns: [firm]}
                fields:
                  names: [{text: firm, kind: {value: OFFICIAL}}]
                  kinds: {value: COMPANY}
                  country: country
                  places: [{country: country, city: city}]
                  website: site
              - type: partnership
                when: {column: parent, present: true}
                optional: true
                fields:
                  from: {key: {columns: [parent]}}
                  to: {key: {columns: [firm]}}
                  kind: {value: PARENT}
              - type: funding-round
                when: {column: round, present: true}
                key: {columns: [round]}
                fields:
                  tenant: {key: {columns: [of]}}
                  kind: {value: SEED}
                  announcedOn: {value: "2012"}
              - type: backing
                when: {column: backed, present: true}
                fields:
                  round: {key: {columns: [backed]}}
                  backer: {key: {columns: [backer]}, type: tenant}
                  beneficiary: {key: {columns: [of]}, type: tenant}
                  kind: {value: INVESTMENT}
            """;

    /** The second row has an optional relation; the last ones refer to a firm that the file does not have. */
    private static final String FILE = """
            firm,country,city,site,parent,round,of,backed,backer
            ,,,,,,Zorvelt Harbor Optics,r1,Zorvelt Mill
            Zorvelt Harbor Optics,DE,Hamburg,https://zorvelt-optics.example,,,,,
            Zorvelt Mill,AT,Graz,https://zorvelt-mill.example,Zorvelt Harbor Optics,,,,
            ,,,,,r1,Zorvelt Harbor Optics,,
            ,,,,,r9,Zorvelt Nowhere,,
            ,,,,,,Zorvelt Harbor Optics,r9,Zorvelt Mill
            """;

    private static final List<String> OUTCOMES =
            List.of("WAITING", "SUSPECT", "WAITING", "WAITING", "REFUSED", "REFUSED");

    @Inject
    TextImports imports;

    @Inject
    ImportDecisions decisions;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    @Test
    void aDecisionImportsTheRowsThatWaitForIt() throws IOException {
        imports.run(KNOWN, "tenants");
        var run = imports.run(FILE, MAPPING);
        assertEquals(OUTCOMES, imports.outcomes(run));
        assertEquals(List.of("CREATED", "WAITING"), imports.objects(run, 2));
        assertEquals(
                "an editor has yet to decide about the row of this tenant",
                imports.detail(run, 3).at("/faults/0/message").asText());

        var decided = decisions.decide(run.id, TextImports.ACTOR, new Decision(2, null, "zorvelt-harbour-optics"));

        assertEquals(3, decided.path("rowsImported").asInt(), decided::toString);
        assertEquals(List.of("CREATED", "LINKED", "CREATED", "CREATED", "REFUSED", "REFUSED"), imports.outcomes(run));
        assertEquals(List.of("CREATED", "CREATED"), imports.objects(run, 2));
    }

    @Test
    void aNewEntryIsWaitedForAsWell() throws IOException {
        imports.run(KNOWN, "tenants");
        var run = imports.run(FILE, MAPPING);

        decisions.decide(run.id, TextImports.ACTOR, new Decision(2, null, null));

        assertEquals(List.of("CREATED", "CREATED", "CREATED", "CREATED", "REFUSED", "REFUSED"), imports.outcomes(run));
        assertEquals(4, found("Zorvelt").size());
    }

    @Test
    void aRowWaitsForAllDecisions() throws IOException {
        imports.run(KNOWN, "tenants");
        var run = imports.run("""
                firm,country,city,site,parent,round,of,backed,backer
                Zorvelt Harbor Optics,DE,Hamburg,https://zorvelt-optics.example,,,,,
                Zorvelt Color Foundry,DE,Hamburg,https://zorvelt-foundry.example,,,,,
                ,,,,,r1,Zorvelt Harbor Optics,,
                ,,,,,,Zorvelt Harbor Optics,r1,Zorvelt Color Foundry
                """, MAPPING);
        assertEquals(List.of("SUSPECT", "SUSPECT", "WAITING", "WAITING"), imports.outcomes(run));

        decisions.decide(run.id, TextImports.ACTOR, new Decision(1, null, "zorvelt-harbour-optics"));
        assertEquals(List.of("LINKED", "SUSPECT", "CREATED", "WAITING"), imports.outcomes(run));

        decisions.decide(run.id, TextImports.ACTOR, new Decision(2, null, null));
        assertEquals(List.of("LINKED", "CREATED", "CREATED", "CREATED"), imports.outcomes(run));
    }

    /** As if the process had been killed between the decision and the rows that waited for it. */
    @Test
    void rowsThatWaitedAreImportedLaterIfTheWorkWasEnded() throws IOException {
        imports.run(KNOWN, "tenants");
        var run = imports.run(FILE, MAPPING);

        var decided = decisions.decide(
                run.id, TextImports.ACTOR, new Decision(2, null, "zorvelt-harbour-optics"), () -> true);

        assertFalse(decided.complete());
        assertEquals(0, decided.report().path("rowsImported").asInt());
        assertEquals(List.of("WAITING", "LINKED", "WAITING", "WAITING", "REFUSED", "REFUSED"), imports.outcomes(run));
        assertTrue(imports.waiting().contains(run.id));

        decisions.goOn(run.id, TextImports.ACTOR, () -> false);

        assertEquals(List.of("CREATED", "LINKED", "CREATED", "CREATED", "REFUSED", "REFUSED"), imports.outcomes(run));
        assertFalse(imports.waiting().contains(run.id));
    }

    @Test
    void aDryRunSaysTheSame() throws IOException {
        imports.run(KNOWN, "tenants");

        var run = imports.tried(FILE, MAPPING);

        assertEquals(OUTCOMES, imports.outcomes(run));
        assertThrows(
                ImportConflict.class, () -> decisions.decide(run.id, TextImports.ACTOR, new Decision(2, null, null)));
        assertFalse(imports.waiting().contains(run.id));
    }

    @Test
    void nothingWaitsWithoutADecisionToMake() throws IOException {
        var run = imports.run(FILE, MAPPING);

        assertEquals(List.of("CREATED", "CREATED", "CREATED", "CREATED", "REFUSED", "REFUSED"), imports.outcomes(run));
    }

    /** What was taken back remains so. */
    @Test
    void rowsOfAnImportThatWasTakenBackWaitForEver() throws IOException {
        imports.run(KNOWN, "tenants");
        var run = imports.run(FILE, MAPPING);
        imports.undoLast();

        decisions.goOn(run.id, TextImports.ACTOR, () -> false);

        assertEquals(OUTCOMES, imports.outcomes(run));
        assertEquals(2, found("Zorvelt").size());
    }

    @Test
    void rowsThatWaitForARowOfAnErasedPersonAreRefused() throws Exception {
        imports.run("record_id,name\nz1,Ludmila Querzorn\n", "people");
        imports.run(KNOWN, "tenants");
        var run = imports.run("""
                id,name,of,firm
                p1,Ludmila Querzorn,,
                ,,p1,zorvelt-harbour-optics
                """, """
                mapping: roles
                source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
                records:
                  - type: person
                    when: {column: name, present: true}
                    key: {columns: [id]}
                    fields:
                      names: [{text: name, kind: {value: OFFICIAL}}]
                  - type: affiliation
                    when: {column: of, present: true}
                    fields:
                      person: {key: {columns: [of]}}
                      organisation: {slug: firm, type: tenant}
                      role: {value: MENTOR}
                """);
        assertEquals(List.of("SUSPECT", "WAITING"), imports.outcomes(run));
        assertNotNull(imports.row(run, 1).content);

        Edits.erase(person());

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (imports.outcomes(run).contains("WAITING") && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(List.of("SUSPECT", "REFUSED"), imports.outcomes(run));
    }

    private static JsonNode person() {
        return GraphQLCall.data("{ person(slug: \"ludmila-querzorn\") { id version } }")
                .get("person");
    }
}
