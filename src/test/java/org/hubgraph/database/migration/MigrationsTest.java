package org.hubgraph.database.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A database of the first version, with a row in every table, can be migrated to each later version and retains its
 * rows. An empty database becomes one of the present version, which is how the application starts in all other tests.
 */
@EachDatabase
@QuarkusTest
class MigrationsTest {
    private static final String INDEX =
            "select indexname from pg_indexes where indexname = 'entry_name_search_key_trigrams'";
    private static final int SERVERS = 4;
    private static final int ROUNDS = Repetitions.of("hubgraph.rounds", 1, 5);
    /** Rows are counted after so many migrations each. */
    private static final int STEP = Repetitions.of("hubgraph.migrations.step", 6, 1);

    private static final int STARTS = Repetitions.of("hubgraph.starts", 3, 20);

    @Inject
    Flyway application;

    private MigratedDatabase database;

    @BeforeEach
    void emptyDatabase() {
        database = new MigratedDatabase(application);
    }

    @Test
    void rowsAreKeptFromVersionToVersion() throws Exception {
        database.rowsOfTheFirstVersion();
        var first = database.counts();
        assertTrue(first.values().stream().allMatch(rows -> rows > 0), "a row in every table: " + first);

        var versions = database.versions();
        for (int number = STEP - 1; number < versions.size() + STEP - 1; number += STEP) {
            String version = versions.get(Math.min(number, versions.size() - 1));
            database.to(version).migrate();

            var now = database.counts();
            // Sectors have names, too.
            int sectors = now.getOrDefault("sector", 0);
            first.forEach((table, rows) -> assertEquals(
                    rows + (table.equals("entry_name") ? sectors : 0),
                    now.get(table),
                    table + " in version " + version));
        }
        assertEquals(0, database.to("latest").migrate().migrationsExecuted);
    }

    /** A database may have versions above these numbers already, and would reject a new migration with one of them. */
    @Test
    void theNumbersThatWereLeftOutAreNotGivenOut() {
        var given = new HashSet<>(database.versions());
        int last = given.stream().mapToInt(Integer::parseInt).max().orElseThrow();
        var leftOut = IntStream.range(1, last)
                .mapToObj(Integer::toString)
                .filter(version -> !given.contains(version))
                .collect(Collectors.joining(" "));

        assertEquals(
                "8 9 " + (TestDatabase.isPostgresql() ? "" : "14 ") + "15 16 17 18 19 22 23 24 27 28 29 30 36 37 38 39"
                        + " 41 42 43 44 49 50 51 52 55 56 57 58 59 60 63 64 65 66 71 79 80 81 82 83 86 89 90 91 92",
                leftOut);
    }

    @Test
    void anEmptyDatabaseGetsThemAllAndThenNoneAgain() {
        assertEquals(database.versions().size(), database.to("latest").migrate().migrationsExecuted);
        assertEquals(0, database.to("latest").migrate().migrationsExecuted);
    }

    @Test
    @PostgresqlOnly
    void serversThatMigrateAtOnceDoItOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            emptyDatabase();
            assertEquals(database.versions().size(), executedByServersAtOnce());
        }
    }

    /** The callbacks run on their own, behind the migrations and their lock: here with nothing to migrate. */
    @Test
    @PostgresqlOnly
    void serversThatStartAtOnceFindWhatEachStartPrepares() throws Exception {
        database.to("latest").migrate();
        for (int round = 0; round < STARTS; round++) {
            database.execute("drop sequence commit_instant", "drop index entry_name_search_key_trigrams");

            assertEquals(0, executedByServersAtOnce());

            assertEquals(List.of("entry_name_search_key_trigrams"), database.texts(INDEX));
            assertEquals(List.of("true"), database.texts("select cast(is_called as text) from commit_instant"));
        }
    }

    private int executedByServersAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(SERVERS);
        try {
            Callable<Integer> server = () -> database.to("latest").migrate().migrationsExecuted;
            int executed = 0;
            for (var done : threads.invokeAll(Collections.nCopies(SERVERS, server))) {
                executed += done.get();
            }
            return executed;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @PostgresqlOnly
    void whereTheExtensionForSearchMayNotBeCreatedTheLogSaysSo() throws Exception {
        database.execute("create role plain login", "grant all on schema public to plain");
        var said = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger("org.flywaydb");
        log.addHandler(handler);
        try {
            database.to("latest", "plain").migrate();
        } finally {
            log.removeHandler(handler);
        }

        assertTrue(
                said.stream()
                        .anyMatch(line -> line.contains("No index for search") && line.contains("permission denied")),
                said::toString);
        assertEquals(List.of(), database.texts(INDEX));

        database.to("latest").migrate();

        assertEquals(List.of("entry_name_search_key_trigrams"), database.texts(INDEX));
        database.execute("drop owned by plain", "drop role plain");
    }
}
