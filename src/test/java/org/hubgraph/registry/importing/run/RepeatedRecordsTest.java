package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ThoroughOnly;

import static org.hubgraph.registry.importing.run.TextImports.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files with several rows about one record. */
@QuarkusTest
class RepeatedRecordsTest {
    private static final String HEAD = "name,kind,country,website,email\n";
    private static final String WITH_WEBSITE = "Zorvelt Mills,company,JP,https://zorvelt.example,\n";
    private static final String WITH_EMAIL = "Zorvelt Mills,company,JP,,info@zorvelt.example\n";
    private static final String TWICE = "id,name,founded\n1,Zorvelt Mills,2001\n1,Zorvelt Mills,2005\n";
    /** Columns of the mapping, and the fields that they fill. */
    private static final Map<String, String> COLUMNS = Map.of(
            "website", "website", "email", "email", "phone", "phone", "founded", "foundedOn", "country", "country");

    @Inject
    TextImports imports;

    @Inject
    Imports all;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    @Test
    void aRowWithoutAKeyAddsToWhatAnotherRowSays() throws IOException {
        var first = imports.run(HEAD + WITH_WEBSITE + WITH_EMAIL, "tenants");

        assertEquals(List.of("CREATED", "UPDATED"), imports.outcomes(first));
        assertWebsiteAnd("info@zorvelt.example");
    }

    /** The second name is close enough to be linked, but is not a name of the entry. */
    @Test
    void namesOfOneSectorInARowMeanIt() throws IOException {
        String file =
                "record_id,name,sectors\n1,Zorvelt Mills,Zorvelt Looms|Zorvelt Looms.\n2,Zorvelt Dyes,Zorvelt Looms.\n";

        var first = imports.run(file, "tenants");

        assertEquals(List.of("CREATED", "CREATED"), imports.outcomes(first));
        assertEquals(List.of("CREATED", "LINKED", "CREATED"), imports.objects(first, 0));
        assertEquals(List.of("UNCHANGED", "UNCHANGED"), imports.outcomes(imports.run(file, "tenants")));
    }

    @Test
    void theSameFileChangesNothing() throws IOException {
        imports.run(HEAD + WITH_WEBSITE + WITH_EMAIL, "tenants");
        int version = found("Zorvelt").get(0).path("version").asInt();

        for (int again = 0; again < 2; again++) {
            var run = imports.run(HEAD + WITH_WEBSITE + WITH_EMAIL, "tenants");
            assertEquals(List.of("UNCHANGED", "UNCHANGED"), imports.outcomes(run));
        }
        assertEquals(version, found("Zorvelt").get(0).path("version").asInt());
    }

    @Test
    void aRowThatChangesLeavesWhatTheOthersSay() throws IOException {
        imports.run(HEAD + WITH_WEBSITE + WITH_EMAIL, "tenants");
        String changed = HEAD + WITH_WEBSITE + WITH_EMAIL.replace("info", "office");

        assertEquals(List.of("UNCHANGED", "UPDATED"), imports.outcomes(imports.run(changed, "tenants")));
        assertWebsiteAnd("office@zorvelt.example");
        assertEquals(List.of("UNCHANGED", "UNCHANGED"), imports.outcomes(imports.run(changed, "tenants")));

        var other = changed.replace("https://zorvelt", "https://mills");
        assertEquals(List.of("UPDATED", "UNCHANGED"), imports.outcomes(imports.run(other, "tenants")));
        assertEquals(
                "office@zorvelt.example", found("Zorvelt").get(0).path("email").asText());
        assertEquals(List.of("UNCHANGED", "UNCHANGED"), imports.outcomes(imports.run(other, "tenants")));
    }

    @Test
    void aRowThatContradictsAnyOfTheOthersDoesNotChangeTheirEntry() throws IOException {
        var run = imports.run(HEAD + WITH_WEBSITE + WITH_EMAIL + WITH_EMAIL.replace("info", "office"), "tenants");

        assertFalse(
                List.of("UPDATED", "UNCHANGED").contains(imports.outcomes(run).get(2)),
                imports.outcomes(run)::toString);
        assertEquals(
                "info@zorvelt.example", found("Zorvelt").get(0).path("email").asText());
    }

    @Test
    void afterItWasTakenBackTheFileCountsAsNotImported() throws IOException {
        imports.run(HEAD + WITH_WEBSITE + WITH_EMAIL, "tenants");
        imports.undo();

        var again = imports.run(HEAD + WITH_EMAIL + WITH_WEBSITE, "tenants");

        assertEquals(List.of("CREATED", "UPDATED"), imports.outcomes(again));
        assertWebsiteAnd("info@zorvelt.example");
    }

    @Test
    void aRowThatWasTakenBackIsImportedAgain() throws IOException {
        imports.run(HEAD + WITH_WEBSITE, "tenants");
        String more = HEAD + WITH_WEBSITE + WITH_EMAIL;
        assertUpdatedAgainAfterUndo(more, "");
        assertWebsiteAnd("info@zorvelt.example");

        assertUpdatedAgainAfterUndo(more.replace("info", "office"), "info@zorvelt.example");
        assertWebsiteAnd("office@zorvelt.example");
    }

    /** @param before the address without the import of the file */
    private void assertUpdatedAgainAfterUndo(String file, String before) throws IOException {
        var run = imports.run(file, "tenants");
        assertEquals(List.of("UNCHANGED", "UPDATED"), imports.outcomes(run));
        assertEquals(List.of(), all.undo(run.id, TextImports.ACTOR));
        assertEquals(before, found("Zorvelt").get(0).path("email").asText(""));

        assertEquals(List.of("UNCHANGED", "UPDATED"), imports.outcomes(imports.run(file, "tenants")));
        assertEquals(List.of("UNCHANGED", "UNCHANGED"), imports.outcomes(imports.run(file, "tenants")));
    }

    private static void assertWebsiteAnd(String email) {
        assertEquals(1, found("Zorvelt").size());
        assertEquals(
                "https://zorvelt.example",
                found("Zorvelt").get(0).path("website").asText());
        assertEquals(email, found("Zorvelt").get(0).path("email").asText());
    }

    @Test
    void entriesHaveAllThatTheirRowsSayAndASecondImportFindsNothingNew() throws IOException {
        long seed = Long.getLong("hubgraph.seed", new Random().nextLong());
        System.out.println("RepeatedRecordsTest: -Dhubgraph.seed=" + seed);
        var random = new Random(seed);
        var columns = new ArrayList<>(COLUMNS.keySet());
        Collections.sort(columns);
        var rows = new ArrayList<String>();
        var said = new TreeMap<String, Map<String, String>>();
        for (int entry = 0; entry < 20; entry++) {
            String word = word(random);
            var values = Map.of(
                    "website",
                    "https://" + word + ".example",
                    "email",
                    "info@" + word + ".example",
                    "phone",
                    "+49 40 " + (1_000_000 + random.nextInt(9_000_000)),
                    "founded",
                    "" + (1950 + random.nextInt(70)),
                    "country",
                    "DE");
            var ofEntry = said.computeIfAbsent("Zorvelt " + word, none -> new TreeMap<>());
            for (int row = random.nextInt(4); row >= 0; row--) {
                var cells = new StringBuilder("Zorvelt " + word);
                for (String column : columns) {
                    boolean given = random.nextBoolean();
                    cells.append(',').append(given ? values.get(column) : "");
                    if (given) {
                        ofEntry.put(column, values.get(column));
                    }
                }
                rows.add(cells + "\n");
            }
        }
        Collections.shuffle(rows, random);
        String file = "name," + String.join(",", columns) + "\n" + String.join("", rows);

        var first = imports.run(file, "tenants");
        assertFalse(imports.outcomes(first).contains("SUSPECT"));
        var second = imports.run(file, "tenants");

        var present = found("Zorvelt");
        assertEquals(said.size(), present.size());
        for (var tenant : present) {
            for (var value : said.get(tenant.path("name").asText()).entrySet()) {
                String field = tenant.path(COLUMNS.get(value.getKey())).asText();
                assertEquals(value.getValue().replace(" ", ""), field.replace(" ", ""), tenant::toString);
            }
        }
        assertEquals(Set.of("UNCHANGED"), Set.copyOf(imports.outcomes(second)));
    }

    /** So long that no two words are similar. */
    private static String word(Random random) {
        return random.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void ofTwoRowsWithOneKeyTheFirstCountsInEachImport() throws IOException {
        for (int again = 0; again < 3; again++) {
            var run = imports.run(TWICE, new PlainMapping(), null, progress -> {});

            assertEquals(
                    again == 0 ? "CREATED" : "UNCHANGED", imports.outcomes(run).get(0));
            assertIsTwice(run, 1, 1);
            assertEquals("2001", found("Zorvelt").get(0).path("foundedOn").asText());
        }
    }

    @Test
    @ThoroughOnly
    void aFirstRowIsRememberedWhenAnImportGoesOn() throws IOException {
        var text = new StringBuilder("id,name,founded\n1,Zorvelt Mills,2001\n");
        for (int i = 2; i <= 600; i++) {
            text.append(i)
                    .append(",Zorvelt ")
                    .append(Integer.toString(i * 7919, 36))
                    .append(" Works,2001\n");
        }
        text.append("1,Zorvelt Mills,2005\n");
        var mapping = new PlainMapping();
        imports.run(text.toString(), mapping, null, progress -> {});
        assertThrows(
                IllegalStateException.class,
                () -> imports.run(text.toString(), mapping, null, progress -> {
                    throw new IllegalStateException("killed");
                }));

        var continued = imports.run(text.toString(), mapping, null, progress -> {});

        assertEquals(601, imports.outcomes(continued).size());
        assertIsTwice(continued, 600, 1);
        assertEquals("2001", found("Zorvelt Mills").get(0).path("foundedOn").asText());
    }

    private void assertIsTwice(ImportRun run, int row, long first) {
        assertEquals("UNCHANGED", imports.outcomes(run).get(row));
        var fault = imports.detail(run, row).at("/faults/0");
        assertEquals("KEY_TWICE", fault.path("rule").asText());
        assertTrue(fault.path("message").asText().endsWith("the first is row " + first), fault::toString);
    }
}
