package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.Mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rows of a chunk share their statements: more rows take more rows in a batch, but hardly more statements. */
@QuarkusTest
class ImportStatementsTest {
    private static final String ACTOR = "importer";
    private static final int FEW = 50;
    private static final int MANY = 250;
    private static final int FEW_RELATIONS = 20;
    private static final int MANY_RELATIONS = 100;
    /** A batch has at most 200 rows, and a row of the file becomes about twenty rows. */
    private static final double PER_ROW = 0.25;

    @Inject
    Imports imports;

    @Inject
    ImportRuns runs;

    @Inject
    ImportLimits limits;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    @AfterEach
    void takeBack() {
        runs.list(10, null).stream().filter(run -> !run.dryRun).forEach(run -> imports.undo(run.id, ACTOR));
        new ImportRecords(entities).forget();
    }

    @Test
    void newUnchangedAndChangedRowsTakeFewStatementsForAll() throws IOException {
        var few = file("few", FEW, 1, "Hamburg");
        var many = file("many", MANY, 2, "Hamburg");

        int triedFew = statements(few, true, RowOutcome.CREATED, FEW);
        int triedMany = statements(many, true, RowOutcome.CREATED, MANY);
        int newFew = statements(few, false, RowOutcome.CREATED, FEW);
        int newMany = statements(many, false, RowOutcome.CREATED, MANY);
        int sameFew = statements(few, false, RowOutcome.UNCHANGED, FEW);
        int sameMany = statements(many, false, RowOutcome.UNCHANGED, MANY);
        int changedFew = statements(file("few", FEW, 1, "Bremen"), false, RowOutcome.UPDATED, FEW);
        int changedMany = statements(file("many", MANY, 2, "Bremen"), false, RowOutcome.UPDATED, MANY);

        String counted = "dry " + triedFew + " and " + triedMany + ", new " + newFew + " and " + newMany
                + ", unchanged " + sameFew + " and " + sameMany + ", changed " + changedFew + " and " + changedMany;
        System.out.println("ImportStatementsTest: " + counted);
        assertTrue(triedMany - triedFew <= PER_ROW * (MANY - FEW), counted);
        assertTrue(newMany - newFew <= PER_ROW * (MANY - FEW), counted);
        assertTrue(sameMany - sameFew <= PER_ROW / 10 * (MANY - FEW), counted);
        assertTrue(changedMany - changedFew <= PER_ROW * (MANY - FEW), counted);
    }

    /** Each row adds two organisations that it mentions, a round and an investment. */
    @Test
    void relationsTakeFewStatementsForAll() throws IOException {
        var mapping = "crunchbase-investments";
        var few = investments("few", FEW_RELATIONS, 3);
        var many = investments("many", MANY_RELATIONS, 4);

        int newFew = statements(few, mapping, false, RowOutcome.CREATED, FEW_RELATIONS);
        int newMany = statements(many, mapping, false, RowOutcome.CREATED, MANY_RELATIONS);
        int sameFew = statements(few, mapping, false, RowOutcome.UNCHANGED, FEW_RELATIONS);
        int sameMany = statements(many, mapping, false, RowOutcome.UNCHANGED, MANY_RELATIONS);

        String counted = "new " + newFew + " and " + newMany + ", unchanged " + sameFew + " and " + sameMany;
        System.out.println("ImportStatementsTest, relations: " + counted);
        assertTrue(newMany - newFew <= PER_ROW * (MANY_RELATIONS - FEW_RELATIONS), counted);
        assertTrue(sameMany - sameFew <= PER_ROW / 10 * (MANY_RELATIONS - FEW_RELATIONS), counted);
    }

    private int statements(SourceFile file, boolean dryRun, RowOutcome outcome, long rows) throws IOException {
        return statements(file, "tenants", dryRun, outcome, rows);
    }

    /** Imports the file, and counts the statements of Hibernate. */
    private int statements(SourceFile file, String mappingName, boolean dryRun, RowOutcome outcome, long rows)
            throws IOException {
        var mapping = Mappings.find(mappingName).orElseThrow();
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        boolean counted = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        var run = imports.execute(imports.begin(file, mapping, null, dryRun, ACTOR), file, mapping, progress -> {});
        int statements = (int) (statistics.getPrepareStatementCount() - before);
        statistics.setStatisticsEnabled(counted);
        assertEquals(Map.of(outcome, rows), runs.totals(run));
        return statements;
    }

    private SourceFile file(String name, int rows, long seed, String city) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder("record_id,name,other_name,kind,country,city,website,founded,sectors,wikidata\n");
        for (int row = 0; row < rows; row++) {
            String word = word(random);
            text.append(name + row + "," + word + " " + word(random) + "," + word(random) + " " + word(random)
                    + ",company,DE," + city + ",https://" + word + ".example,1999,made up for statements,Q"
                    + (seed * 1_000_000 + row) + "\n");
        }
        return file(name, text);
    }

    private SourceFile investments(String name, int rows, long seed) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder("company_name,investor_name,funded_when,amount_usd\n");
        for (int row = 0; row < rows; row++) {
            text.append(word(random) + " " + word(random) + "," + word(random) + " " + word(random)
                    + ",2007-01-01,8500000\n");
        }
        return file(name, text);
    }

    private SourceFile file(String name, CharSequence text) throws IOException {
        var path = folder.resolve(name + ".csv");
        Files.writeString(path, text);
        return new SourceFile(path, name + ".csv", SourceOptions.detected(), limits);
    }

    /** So long that no two words are similar. */
    private static String word(Random random) {
        return random.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
