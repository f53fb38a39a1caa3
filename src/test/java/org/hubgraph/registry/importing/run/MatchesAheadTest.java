package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.hubgraph.registry.importing.run.TextImports.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows of several chunks, each of which is matched while the one before is imported. */
@AnyDatabase
@QuarkusTest
class MatchesAheadTest {
    private static final String MAPPING = """
            mapping: ahead
            source: {slug: tenants-spreadsheet, publisher: Sender of the file, title: Spreadsheet of organisations}
            records:
              - type: tenant
                key: {columns: [id]}
                fields:
                  names: [{text: name, kind: {value: OFFICIAL}}]
                  kinds: {value: COMPANY}
                  country: {value: JP}
            """;
    private static final int ROWS = 570;
    /** A row repeats one of at most that many rows before it, in the same chunk or in an earlier one. */
    private static final int MOST_BETWEEN = 400;

    @Inject
    TextImports imports;

    @AfterEach
    void takeBack() {
        imports.takeBackAll("Zorvelt");
    }

    @Test
    void aRowIsMatchedWithAllRowsBeforeIt() throws IOException {
        long seed = Long.getLong("hubgraph.seed", new Random().nextLong());
        System.out.println("MatchesAheadTest: -Dhubgraph.seed=" + seed);
        var random = new Random(seed);
        var names = new ArrayList<String>();
        var repeated = new LinkedHashMap<Integer, Integer>();
        while (names.size() < ROWS) {
            int earlier = names.size() - 1 - random.nextInt(MOST_BETWEEN);
            if (random.nextInt(10) == 0 && earlier >= 0 && !repeated.containsKey(earlier)) {
                repeated.put(names.size(), earlier);
                names.add(names.get(earlier) + (random.nextBoolean() ? " Ltd" : ""));
            } else {
                names.add("Zorvelt " + word(random));
            }
        }
        String file = file(names);

        var tried = imports.tried(file, MAPPING);
        var run = imports.run(file, MAPPING);

        var outcomes = imports.outcomes(run);
        for (int row = 0; row < ROWS; row++) {
            assertEquals(repeated.containsKey(row) ? "SUSPECT" : "CREATED", outcomes.get(row), "row " + (row + 1));
        }
        assertEquals(outcomes, imports.outcomes(tried));
        repeated.forEach((row, earlier) -> assertEquals(
                imports.detail(run, earlier).at("/objects/0/slug"),
                imports.detail(run, row).at("/objects/0/candidates/0/slug"),
                "row " + (row + 1)));
        repeated.keySet()
                .forEach(row -> assertEquals(candidates(run, row), candidates(tried, row), "row " + (row + 1)));
    }

    /** Without the ids, which a dry run gives to entries of its own. */
    private JsonNode candidates(ImportRun run, int row) {
        var candidates = imports.detail(run, row).at("/objects/0/candidates");
        candidates.forEach(candidate -> ((ObjectNode) candidate).remove("key"));
        return candidates;
    }

    /** The first chunk renames an entry that an earlier import has added, to the name of a row of the second one. */
    @Test
    @ThoroughOnly
    void aRowIsMatchedWithWhatRowsBeforeItHaveChanged() throws IOException {
        var random = new Random(1);
        var names = new ArrayList<String>();
        for (int row = 0; row < ROWS; row++) {
            names.add("Zorvelt " + word(random));
        }
        imports.run(file(names.subList(0, 1)), MAPPING);
        String renamed = "Zorvelt Quillfrost";
        names.set(0, renamed);
        names.set(510, renamed + " Ltd");

        var tried = imports.tried(file(names), MAPPING);
        var run = imports.run(file(names), MAPPING);

        var outcomes = imports.outcomes(run);
        assertEquals(List.of("UPDATED", "SUSPECT"), List.of(outcomes.get(0), outcomes.get(510)));
        assertEquals(
                found(renamed).get(0).path("slug"), imports.detail(run, 510).at("/objects/0/candidates/0/slug"));
        assertTrue(outcomes.stream().filter("CREATED"::equals).count() == ROWS - 2, outcomes::toString);
        assertEquals(outcomes, imports.outcomes(tried));
    }

    private static String file(List<String> names) {
        var text = new StringBuilder("id,name\n");
        for (int row = 0; row < names.size(); row++) {
            text.append(row + 1).append(',').append(names.get(row)).append('\n');
        }
        return text.toString();
    }

    /** So long that no two words are similar. */
    private static String word(Random random) {
        return random.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
