package org.hubgraph.database.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.CuratedRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The version differs whenever the registry differs, whichever client changed it and in whatever order transactions
 * end.
 */
@EachDatabase
@QuarkusTest
@TestProfile(CuratedRegistry.class)
class RegistryVersionTest {
    /** Tables that no response depends on, or only together with another. */
    private static final Set<String> NOT_OF_THE_REGISTRY = Set.of(
            "registry_write",
            "loading",
            "loaded_registry",
            "packaged_record",
            "idempotent_answer",
            "import_run",
            "import_row",
            "import_key",
            "import_change",
            "merged_part",
            "erased_slug",
            // Written only together with entry_name.
            "name_term",
            "word_variant",
            // Written only together with the objects that have the texts.
            "text_term");

    private static final String INTERLEAVED = "interleaved";
    private static final int WRITERS = 6;
    private static final int STEPS = 600;

    private final Map<UUID, String> listings = new HashMap<>();

    @Inject
    RegistryVersion version;

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @BeforeEach
    void listings() throws SQLException {
        for (UUID tenant : tenants()) {
            listings.put(
                    tenant,
                    texts("select listed_in from tenant where id = '" + tenant + "'")
                            .get(0));
        }
    }

    /** The tests write past the history, whose states other tests compare. */
    @AfterEach
    void restoreListings() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update tenant set listed_in = ? where id = ?")) {
            for (var listing : listings.entrySet()) {
                update.setString(1, listing.getValue());
                update.setObject(2, listing.getKey());
                update.executeUpdate();
            }
        }
    }

    @Test
    void itStaysWhileNothingIsWritten() {
        String first = version.current();

        assertEquals(first, version.current());
        assertEquals(first, version.read());
        assertEquals(first, shown());
        assertEquals(first, shown());
    }

    @Test
    void aMutationChangesIt() {
        String before = shown();

        Edits.tenant("Of Another Version");

        assertNotEquals(before, shown());
    }

    @Test
    void aMutationThatFailsDoesNot() {
        String before = shown();

        Edits.refused("createTenant", Edits.cited("names", List.of(), "kinds", List.of("COMPANY")));

        assertEquals(before, shown());
    }

    /** Fails for a new table without a trigger: add the trigger in its migration, or the table to the list above. */
    @Test
    void aWriteToAnyTableOfTheRegistryChangesIt() throws SQLException {
        var tables =
                texts("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type = 'BASE TABLE' and lower(table_name) not like 'flyway%' order by 1");
        assertTrue(tables.size() > 30, tables::toString);
        // Rows of each table that the packaged registry does not have, or that must not be changed here.
        var acquisition = Edits.done(
                        "createAcquisition",
                        Edits.cited(
                                "buyer", Edits.id("tenant", "geely"),
                                "bought", Edits.id("tenant", "zeekr"),
                                "status", "ANNOUNCED"),
                        "acquisition { id version }")
                .get("acquisition");
        var round = Edits.done(
                        "createFundingRound",
                        Edits.cited("tenant", "zeekr", "kind", "SEED"),
                        "fundingRound { id version }")
                .get("fundingRound");
        update("insert into merged_entry (merged_id, type_name, merged_slug, merged_version, target_id, survivor_id,"
                + " merged_at) values ('" + UUID.randomUUID() + "', 'Tenant', 'merged-for-this-test', 1, '"
                + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', current_timestamp)");
        update("insert into merged_entry_history (merged_id, type_name, merged_slug, revision_id, revision_kind)"
                + " select merged_id, type_name, merged_slug, (select max(id) from revision), 0 from merged_entry"
                + " where merged_slug = 'merged-for-this-test'");
        assertTrue(tables.containsAll(NOT_OF_THE_REGISTRY), tables::toString);
        for (String table : tables) {
            var before = version.current();
            String column = texts(
                            "select lower(column_name) from information_schema.columns where lower(table_schema) = 'public' and lower(table_name) = '"
                                    + table
                                    + "' and is_generated = 'NEVER' and is_identity = 'NO' and lower(column_name) <> 'id'"
                                    + " order by ordinal_position")
                    .stream()
                    .findFirst()
                    .orElse("id");
            if (table.equals("registry_write")) {
                continue;
            }

            int rows = update("update " + table + " set " + column + " = " + column);

            if (NOT_OF_THE_REGISTRY.contains(table)) {
                assertEquals(before, version.current(), table);
            } else {
                assertTrue(rows > 0, () -> table + " has no row to try it with");
                assertNotEquals(before, version.current(), table);
            }
        }
        Edits.done("deleteAcquisition", Edits.of(acquisition), "deletedId");
        Edits.done("deleteFundingRound", Edits.of(round), "deletedId");
        update("delete from merged_entry_history where merged_slug = 'merged-for-this-test'");
        update("delete from merged_entry where merged_slug = 'merged-for-this-test'");
    }

    @Test
    void whatIsRolledBackDoesNotChangeIt() throws SQLException {
        String before = version.current();
        try (var connection = open()) {
            write(connection, tenants().get(0));
            connection.rollback();
        }
        assertEquals(before, version.current());
    }

    @Test
    void itIsThatOfTheSnapshotInWhichItIsRead() {
        String before = version.current();

        var seen = QuarkusTransaction.requiringNew().call(() -> {
            var versions = new ArrayList<String>();
            versions.add(version.read());
            CompletableFuture.runAsync(() -> Edits.tenant("Written Meanwhile")).get(30, TimeUnit.SECONDS);
            versions.add(version.read());
            return versions;
        });

        assertEquals(List.of(before, before), seen);
        assertNotEquals(before, version.current());
    }

    /** The later of two transactions ends first, after both have written. */
    @Test
    void writersDoNotWaitForOneAnotherAndEachCommitChangesIt() throws SQLException {
        var tenants = tenants();
        var seen = new HashSet<String>();
        seen.add(version.current());
        try (var one = open();
                var other = open()) {
            write(one, tenants.get(0));
            write(other, tenants.get(1));
            assertTrue(!seen.add(version.current()), "nothing is committed yet");

            other.commit();
            assertTrue(seen.add(version.current()));
            one.commit();
            assertTrue(seen.add(version.current()));
        }
    }

    /**
     * Transactions begin, write, roll back to savepoints, commit and fail in any order. Two snapshots of the same
     * version always contain the same rows and the same visible changes.
     */
    @Test
    void twoStatesNeverHaveOneVersion() throws Exception {
        var random = new Random(20261125);
        var tenants = tenants();
        var writers = new ArrayList<Connection>();
        var running = new HashSet<Integer>();
        var states = new HashMap<String, String>();
        var all = new HashSet<String>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(open());
            }
            for (int step = 0; step < STEPS; step++) {
                int writer = random.nextInt(WRITERS);
                step(writers.get(writer), tenants.get(writer), running.contains(writer) ? random.nextInt(4) : -1);
                if (!running.remove(writer)) {
                    running.add(writer);
                }
                var seen = QuarkusTransaction.requiringNew().call(() -> Map.entry(version.read(), state()));
                var known = states.putIfAbsent(seen.getKey(), seen.getValue());
                assertEquals(known == null ? seen.getValue() : known, seen.getValue(), "step " + step);
                all.add(seen.getValue());
            }
        } finally {
            for (var writer : writers) {
                writer.rollback();
                writer.close();
            }
            update("delete from change where actor = '" + INTERLEAVED + "'");
        }
        assertTrue(all.size() > STEPS / 10, () -> all.size() + " states");
        assertTrue(states.size() < STEPS * 9 / 10, () -> states.size() + " versions: it changes without need");
    }

    private static void step(Connection connection, UUID tenant, int end) throws SQLException {
        if (end < 0) {
            var savepoint = connection.setSavepoint();
            write(connection, tenant);
            connection.rollback(savepoint);
            write(connection, tenant);
            if (TestDatabase.isPostgresql()) {
                noteChange(connection, tenant);
            }
        } else if (end == 0) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }

    /** Writes a change as the history does. */
    private static void noteChange(Connection connection, UUID tenant) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into change select gen_random_uuid(),"
                        + " cast(cast(pg_current_xact_id() as text) as bigint), now(), ?, null, 'CHANGED', 'Tenant', ?, 1, 0")) {
            insert.setString(1, INTERLEAVED);
            insert.setObject(2, tenant);
            insert.executeUpdate();
        }
    }

    /** The state as read in the current transaction. */
    private String state() throws SQLException {
        String settled = TestDatabase.isPostgresql()
                ? " where position < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)"
                : "";
        return texts("select listed_in from tenant order by id") + " "
                + texts("select cast(id as varchar) from change" + settled + " order by id")
                        .hashCode();
    }

    /** The dump contains numbers of transactions that this server has not assigned yet. */
    @Test
    @PostgresqlOnly
    void rowsFromADumpOfAnotherServerHideNoWrite() throws SQLException {
        update("insert into registry_write select (cast(cast(pg_current_xact_id() as text) as bigint) + i)::text::xid8,"
                + " gen_random_uuid() from generate_series(1, 200) i on conflict do nothing");
        var tenant = tenants().get(0);
        for (int i = 0; i < 20; i++) {
            String before = version.current();
            try (var connection = open()) {
                write(connection, tenant);
                connection.commit();
            }
            assertNotEquals(before, version.current());
        }
        String before = version.current();

        flyway.migrate();

        assertEquals(
                List.of("0"),
                texts("select count(*) from registry_write where xid >= pg_snapshot_xmax(pg_current_snapshot())"));
        assertNotEquals(before, version.current(), "another start is another version");
        assertEquals(version.current(), version.current());
    }

    /** A database role that may write to one table of the registry needs no other rights. */
    @Test
    @PostgresqlOnly
    void whoeverWritesIsNoticed() throws SQLException {
        String role = "r" + UUID.randomUUID().toString().replace("-", "");
        update("create role " + role);
        update("grant select, update on tenant to " + role);
        String before = version.current();
        try (var connection = open()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local role " + role);
            }
            write(connection, tenants().get(0));
            connection.commit();
        }
        assertNotEquals(before, version.current());
        update("drop owned by " + role);
        update("drop role " + role);
    }

    private static String shown() {
        return GraphQLCall.data("{ registry { version } }")
                .at("/registry/version")
                .asText();
    }

    private Connection open() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    private static void write(Connection connection, UUID tenant) throws SQLException {
        try (var update = connection.prepareStatement("update tenant set listed_in = ? where id = ?")) {
            update.setString(1, UUID.randomUUID().toString());
            update.setObject(2, tenant);
            assertEquals(1, update.executeUpdate());
        }
    }

    private List<UUID> tenants() throws SQLException {
        return texts("select cast(id as varchar) from tenant order by id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private int update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
