package org.hubgraph.database.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A file that a server has closed is recognised as truncated, or refused by H2, at any length; a file left by a kill
 * never is. A copy of the file between two commits is equal to what a kill leaves.
 */
class CutOffFileTest {
    private static final long SEED = Seed.of(CutOffFileTest.class);
    /** Number of lengths that are tried for each file. */
    private static final int CUTS = Integer.getInteger("hubgraph.cuts", 60);

    private static final int TABLES = 8;
    private static final int WRITES = 400;
    /** The options with which the server opens the file. */
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=1;MAX_COMPACT_TIME=50";

    private final Random random = new Random(SEED);

    @TempDir
    Path directory;

    @Test
    void aClosedFileIsWholeOrRefused() throws Exception {
        try (var connection = DriverManager.getConnection(url("whole") + OPTIONS)) {
            write(connection, () -> {});
        }

        assertNoCutGoesUnnoticed(Files.readAllBytes(file("whole")));
    }

    /** A file of an earlier version that contains a registry. */
    @Test
    void aRegistryIsWholeOrRefused() throws Exception {
        byte[] whole;
        try (var packed = CutOffFileTest.class.getResourceAsStream("/earlier/h2-2.3.232.mv.db.gz");
                var unpacked = new GZIPInputStream(packed)) {
            whole = unpacked.readAllBytes();
        }

        assertNoCutGoesUnnoticed(whole);
    }

    @Test
    void whatAKillLeavesIsOpenedWithAllThatWasCommitted() throws Exception {
        try (var connection = DriverManager.getConnection(url("whole") + OPTIONS)) {
            write(connection, () -> {
                Files.copy(file("whole"), file("killed"), StandardCopyOption.REPLACE_EXISTING);
                assertFalse(CutOffFile.isCutOff(file("killed")), "seed " + SEED);
                try (var killed = DriverManager.getConnection(url("killed") + OPTIONS)) {
                    assertEquals(content(connection), content(killed), "seed " + SEED);
                }
            });
        }
    }

    private void assertNoCutGoesUnnoticed(byte[] whole) throws IOException {
        Files.write(file("cut"), whole);
        assertFalse(CutOffFile.isCutOff(file("cut")));
        var lengths =
                new TreeSet<>(Arrays.asList(1, 4_095, 4_096, 8_191, 8_192, 9_000, whole.length / 2, whole.length - 1));
        while (lengths.size() < CUTS) {
            int block = random.nextInt(whole.length / 4_096) * 4_096;
            lengths.add(Math.max(1, random.nextBoolean() ? block : block + random.nextInt(4_096)));
        }

        for (int length : lengths) {
            Files.write(file("cut"), Arrays.copyOf(whole, length));

            boolean cutOff = CutOffFile.isCutOff(file("cut"));
            assertEquals(length, Files.size(file("cut")));
            assertTrue(cutOff || isRefused("cut"), () -> "seed " + SEED + ", " + length + " of " + whole.length);
        }
    }

    /** H2 may miss the parts that its header names and report that, with which the server does not start either. */
    private boolean isRefused(String name) {
        try {
            DriverManager.getConnection(url(name) + OPTIONS).close();
            return false;
        } catch (SQLException refused) {
            return refused.getErrorCode() == ErrorCode.FILE_CORRUPTED_1;
        }
    }

    private interface Step {
        void run() throws IOException, SQLException;
    }

    /** Makes small commits, some of which overwrite earlier ones, so that positions in the file are reused. */
    private void write(Connection connection, Step afterSome) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table t" + table + " (id int primary key, x varchar)");
            }
            for (int number = 0; number < WRITES; number++) {
                statement.execute("merge into t" + random.nextInt(TABLES) + " values (" + random.nextInt(50)
                        + ", repeat('x', " + (1 + random.nextInt(3_000)) + "))");
                if (number % 13 == 0) {
                    afterSome.run();
                }
            }
        }
    }

    private static String content(Connection connection) throws SQLException {
        var content = new StringBuilder();
        try (var statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                try (var row = statement.executeQuery("select count(*), sum(id * length(x)) from t" + table)) {
                    row.next();
                    content.append(row.getLong(1))
                            .append(' ')
                            .append(row.getLong(2))
                            .append(' ');
                }
            }
        }
        return content.toString();
    }

    private String url(String name) {
        return "jdbc:h2:file:" + directory.resolve(name);
    }

    private Path file(String name) {
        return directory.resolve(name + ".mv.db");
    }
}
