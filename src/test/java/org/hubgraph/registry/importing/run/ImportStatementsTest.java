package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.testsupport.EachDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rows of a chunk share their statements: more rows take more rows in a batch, but hardly more statements. */
@EachDatabase
@QuarkusTest
class ImportStatementsTest {
    private static final String ACTOR = "importer";
    private static final int FEW = 100;
    private static final int MANY = 400;
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
        runs.list(10, null).forEach(run -> imports.undo(run.id, ACTOR));
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("import_change", "import_row", "import_key", "import_run")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
    }

    @Test
    void newAndUnchangedRowsTakeFewStatementsForAll() throws IOException {
        var few = file("few", FEW, 1);
        var many = file("many", MANY, 2);

        int newFew = statements(few, RowOutcome.CREATED, FEW);
        int newMany = statements(many, RowOutcome.CREATED, MANY);
        int sameFew = statements(few, RowOutcome.UNCHANGED, FEW);
        int sameMany = statements(many, RowOutcome.UNCHANGED, MANY);

        String counted = "new " + newFew + " and " + newMany + ", unchanged " + sameFew + " and " + sameMany;
        assertTrue(newMany - newFew <= PER_ROW * (MANY - FEW), counted);
        assertTrue(sameMany - sameFew <= PER_ROW / 10 * (MANY - FEW), counted);
    }

    /** Imports the file, and counts the statements of Hibernate. */
    private int statements(SourceFile file, RowOutcome outcome, long rows) throws IOException {
        var mapping = Mappings.find("tenants").orElseThrow();
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        boolean counted = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        var run = imports.execute(imports.begin(file, mapping, null, false, ACTOR), file, mapping, progress -> {});
        int statements = (int) (statistics.getPrepareStatementCount() - before);
        statistics.setStatisticsEnabled(counted);
        assertEquals(Map.of(outcome, rows), runs.totals(run));
        return statements;
    }

    private SourceFile file(String name, int rows, long seed) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder("record_id,name,other_name,kind,country,city,website,founded,sectors\n");
        for (int row = 0; row < rows; row++) {
            String word = word(random);
            text.append(name + row + "," + word + " " + word(random) + "," + word(random) + " " + word(random)
                    + ",company,DE,Hamburg,https://" + word + ".example,1999,made up for statements\n");
        }
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
