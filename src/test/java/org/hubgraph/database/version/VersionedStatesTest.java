package org.hubgraph.database.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two different states of the registry never have the same version, in whatever order transactions end. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class VersionedStatesTest {
    private static final String INTERLEAVED = "interleaved";
    private static final int WRITERS = 6;
    private static final int STEPS = Repetitions.of("hubgraph.steps", 60, 600);

    @Inject
    RegistryVersion version;

    @Inject
    DataSource database;

    private TenantWrites writes;

    @BeforeEach
    void begin() throws SQLException {
        writes = new TenantWrites(database);
    }

    @AfterEach
    void restore() throws SQLException {
        writes.restore();
    }

    /**
     * Transactions begin, write, roll back to savepoints, commit and fail in any order. Two snapshots of the same
     * version always contain the same rows and the same visible changes.
     */
    @Test
    void twoStatesNeverHaveOneVersion() throws Exception {
        var random = new Random(20261125);
        var tenants = writes.tenants();
        var writers = new ArrayList<Connection>();
        var running = new HashSet<Integer>();
        var states = new HashMap<String, String>();
        var all = new HashSet<String>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(writes.open());
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
            writes.update("delete from change where actor = '" + INTERLEAVED + "'");
        }
        assertTrue(all.size() > STEPS / 10, () -> all.size() + " states");
        assertTrue(states.size() < STEPS * 9 / 10, () -> states.size() + " versions: it changes without need");
    }

    private static void step(Connection connection, UUID tenant, int end) throws SQLException {
        if (end < 0) {
            var savepoint = connection.setSavepoint();
            TenantWrites.write(connection, tenant);
            connection.rollback(savepoint);
            TenantWrites.write(connection, tenant);
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
        return writes.texts("select listed_in from tenant order by id") + " "
                + writes.texts("select cast(id as varchar) from change" + settled + " order by id")
                        .hashCode();
    }
}
