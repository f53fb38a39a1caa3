package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.run.ImportDecisions.Decision;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.value.Sha256;

import static org.hubgraph.registry.importing.run.TextImports.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The order of the rows of a file makes no difference, and what refers to each other is imported together. */
@QuarkusTest
class RowOrderTest {
    private static final String HEAD = "firm,parent,partner\n";
    private static final String MAPPING = """
            mapping: firms
            source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
            records:
              - type: tenant
                key: firm
                fields:
                  names: [{text: firm, kind: {value: OFFICIAL}}]
                  kinds: {value: COMPANY}
              - type: partnership
                key: [parent, firm]
                when: {column: parent, present: true}
                optional: true
                fields: {from: {key: parent}, to: {key: firm}, kind: {value: PARENT}}
              - type: partnership
                key: [partner, firm]
                when: {column: partner, present: true}
                fields: {from: {key: partner}, to: {key: firm}, kind: {value: PARTNER}}
            """;

    @Inject
    TextImports imports;

    @Inject
    ImportDecisions decisions;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    @Test
    void aRowComesBeforeOneThatWaitsOnlyForAnOptionalObject() throws IOException {
        var run = imported("""
                Zorvelt Abbot,Zorvelt Cedar,
                Zorvelt Birch,,Zorvelt Cedar
                Zorvelt Cedar,Zorvelt Outside,
                """);

        assertEquals(List.of("CREATED", "CREATED"), imports.objects(run, 0));
        assertEquals(List.of("CREATED", "CREATED"), imports.objects(run, 1));
        assertEquals(List.of("CREATED"), imports.objects(run, 2));
        assertEquals("DROPPED", imports.detail(run, 2).at("/faults/0/severity").asText());
        assertEquals(0, imports.detail(run, 0).path("faults").size());
    }

    @Test
    void rowsReferToEachOther() throws IOException {
        var optional = imported("Zorvelt Abbot,Zorvelt Birch,\nZorvelt Birch,Zorvelt Cedar,\nZorvelt Cedar,,\n"
                + "Zorvelt Dogwood,,Zorvelt Elder\nZorvelt Elder,,Zorvelt Dogwood\n");

        for (int row : List.of(0, 1, 3, 4)) {
            assertEquals(List.of("CREATED", "CREATED"), imports.objects(optional, row), "row " + row);
            assertEquals(0, imports.detail(optional, row).path("faults").size());
        }
        assertEquals(5, found("Zorvelt").size());
    }

    @Test
    void onlyTheRowsThatNeedWhatDoesNotComeAreRefused() throws IOException {
        var run = imports.run(HEAD + """
                Zorvelt Abbot,,Zorvelt Birch
                Zorvelt Birch,,Zorvelt Cedar
                Zorvelt Cedar,,Zorvelt Outside
                Zorvelt Dogwood,Zorvelt Birch,
                Zorvelt Elder,,Zorvelt Fir
                Zorvelt Fir,,Zorvelt Elder
                """, MAPPING);

        assertEquals(List.of("REFUSED", "REFUSED", "REFUSED", "CREATED", "CREATED", "CREATED"), imports.outcomes(run));
        assertEquals(3, found("Zorvelt").size());
    }

    @Test
    void chainsOfAnyLengthPointForward() throws IOException {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            // Far from each other, so that none is suspect.
            rows.add("Zorvelt " + name(i) + ",," + (i == 59 ? "" : "Zorvelt " + name(i + 1)));
        }
        var run = imports.run(HEAD + String.join("\n", rows) + "\n", MAPPING);
        assertEquals(Set.of("CREATED"), Set.copyOf(imports.outcomes(run)));
        imports.undoLast();

        Collections.shuffle(rows, new Random(7));
        run = imports.run(HEAD + String.join("\n", rows) + "\n", MAPPING);
        assertEquals(Set.of("CREATED"), Set.copyOf(imports.outcomes(run)));
    }

    private static String name(int number) {
        var letters = new StringBuilder();
        new BigInteger(1, Sha256.of("name" + number))
                .toString(26)
                .chars()
                .limit(12)
                .map(c -> Character.isDigit(c) ? c - '0' + 'q' : c)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    @Test
    void rowsThatAreTooLongForTheMemoryAreReadAgain() throws IOException {
        // Together more than the 4,000,000 characters that are kept.
        String filling = ("," + "x".repeat(90_000)).repeat(8);
        String rows = """
                Zorvelt Abbot,Zorvelt Birch,
                Zorvelt Birch,,Zorvelt Cedar
                Zorvelt Cedar,,Zorvelt Dogwood
                Zorvelt Dogwood,Zorvelt Outside,
                Zorvelt Elder,,Zorvelt Fir
                Zorvelt Fir,,Zorvelt Elder
                Zorvelt Gorse,,Zorvelt Outside
                """;
        var run = imports.run(HEAD.strip() + ",a,b,c,d,e,f,g,h\n" + rows.replace("\n", filling + "\n"), MAPPING);

        assertEquals(
                List.of("CREATED", "CREATED", "CREATED", "CREATED", "CREATED", "CREATED", "REFUSED"),
                imports.outcomes(run));
        assertEquals(List.of("CREATED", "CREATED"), imports.objects(run, 0));
    }

    @Test
    void aRowWaitsForOneThatIsFoundToBeSuspectAtTheEnd() throws IOException {
        imports.run(
                "record_id,name,kind,country,city,website\n"
                        + "1,Zorvelt Harbour Optics,company,DE,Hamburg,https://zorvelt-optics.example\n",
                "tenants");
        String mapping = MAPPING.replace("kinds: {value: COMPANY}", """
                kinds: {value: COMPANY}
                      country: country
                      places: [{country: country, city: city}]
                      website: site""");
        String file = """
                firm,country,city,site,parent,partner
                Zorvelt Mill,AT,Graz,https://zorvelt-mill.example,,Zorvelt Harbor Optics
                Zorvelt Harbor Optics,DE,Hamburg,https://zorvelt-optics.example,Zorvelt Outside,
                """;
        assertEquals(List.of("WAITING", "SUSPECT"), imports.outcomes(imports.tried(file, mapping)));
        var run = imports.run(file, mapping);
        assertEquals(List.of("WAITING", "SUSPECT"), imports.outcomes(run));

        decisions.decide(run.id, TextImports.ACTOR, new Decision(2, null, "zorvelt-harbour-optics"));

        assertEquals(List.of("CREATED", "LINKED"), imports.outcomes(run));
    }

    /** A dry run says the same; a second run has nothing to do. */
    private ImportRun imported(String rows) throws IOException {
        var tried = imports.tried(HEAD + rows, MAPPING);
        var run = imports.run(HEAD + rows, MAPPING);
        assertEquals(imports.outcomes(run), imports.outcomes(tried));
        for (int row = 0; row < imports.outcomes(run).size(); row++) {
            assertEquals(imports.objects(run, row), imports.objects(tried, row));
        }
        var again = imports.outcomes(imports.run(HEAD + rows, MAPPING));
        assertEquals(Set.of("UNCHANGED"), Set.copyOf(again));
        return run;
    }

    @Test
    void nothingOfARowIsWrittenThatNamesOneOfSeveral() throws IOException {
        var namesakes = List.of(Edits.tenant("Zorvelt Mills"), Edits.tenant("Zorvelt Mills"));
        var run = imports.run("id,name,firm,behalf\n1,Zorvelt Founder,Station F,Zorvelt Mills\n", """
                mapping: members
                source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
                records:
                  - type: person
                    key: id
                    fields: {names: [{text: name, kind: {value: OFFICIAL}}]}
                  - type: affiliation
                    key: id
                    fields:
                      person: {key: id}
                      organisation: {name: firm, type: hub}
                      onBehalfOf: {name: behalf}
                      role: {value: MEMBER}
                """);
        namesakes.forEach(tenant -> Edits.done("deleteTenant", Edits.of(tenant), "deletedId"));

        assertEquals(List.of("REFUSED", "REFUSED"), imports.objects(run, 0));
        assertEquals(
                List.of("REFERENCE_AMBIGUOUS"),
                imports.detail(run, 0).path("faults").findValuesAsText("rule"));
    }

    @Test
    void aRowThatNamesWhatWasDeletedSaysSo() throws IOException {
        imports.run("record_id,name,sectors\n1,Zorvelt Mills,Zorvelt Looms\n", "tenants");
        Edits.done("deleteTenant", Edits.of(found("Zorvelt Mills").get(0)), "deletedId");
        var sector = GraphQLCall.data("{ sector(slug: \"zorvelt-looms\") { id version } }", Map.of());
        Edits.done("deleteSector", Edits.of(sector.get("sector")), "deletedId");

        var run = imports.run("record_id,name,sectors\n2,Zorvelt Dyes,Zorvelt Looms\n", "tenants");

        assertEquals(List.of("REFUSED"), imports.outcomes(run));
        assertTrue(imports.detail(run, 0)
                .at("/faults/0/message")
                .asText()
                .contains("the sector Zorvelt Looms was deleted from the registry"));
    }
}
