package org.hubgraph.database.version;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.H2Only;
import org.hubgraph.testsupport.PostgresqlOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The version differs whenever the registry differs, whichever client changed it. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
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
            "webhook",
            "webhook_progress",
            "webhook_delivery",
            "merged_part",
            "erased_slug",
            // Written only together with entry_name.
            "name_term",
            "word_variant",
            // Written only together with the objects that have the texts.
            "text_term");

    @Inject
    RegistryVersion version;

    @Inject
    Flyway flyway;

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
        var tables = writes.texts(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
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
        writes.update(
                "insert into merged_entry (merged_id, type_name, merged_slug, merged_version, target_id, survivor_id,"
                        + " merged_at) values ('" + UUID.randomUUID() + "', 'Tenant', 'merged-for-this-test', 1, '"
                        + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', current_timestamp)");
        writes.update("insert into merged_entry_history (merged_id, type_name, merged_slug, revision_id, revision_kind)"
                + " select merged_id, type_name, merged_slug, (select max(id) from revision), 0 from merged_entry"
                + " where merged_slug = 'merged-for-this-test'");
        assertTrue(tables.containsAll(NOT_OF_THE_REGISTRY), tables::toString);
        for (String table : tables) {
            var before = version.current();
            String column = writes
                    .texts(
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

            int rows = writes.update("update " + table + " set " + column + " = " + column);

            if (NOT_OF_THE_REGISTRY.contains(table)) {
                assertEquals(before, version.current(), table);
            } else {
                assertTrue(rows > 0, () -> table + " has no row to try it with");
                assertNotEquals(before, version.current(), table);
            }
        }
        Edits.done("deleteAcquisition", Edits.of(acquisition), "deletedId");
        Edits.done("deleteFundingRound", Edits.of(round), "deletedId");
        writes.update("delete from merged_entry_history where merged_slug = 'merged-for-this-test'");
        writes.update("delete from merged_entry where merged_slug = 'merged-for-this-test'");
    }

    @Test
    void whatIsRolledBackDoesNotChangeIt() throws SQLException {
        String before = version.current();
        try (var connection = writes.open()) {
            TenantWrites.write(connection, writes.tenants().get(0));
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
        var tenants = writes.tenants();
        var seen = new HashSet<String>();
        seen.add(version.current());
        try (var one = writes.open();
                var other = writes.open()) {
            TenantWrites.write(one, tenants.get(0));
            TenantWrites.write(other, tenants.get(1));
            assertTrue(!seen.add(version.current()), "nothing is committed yet");

            other.commit();
            assertTrue(seen.add(version.current()));
            one.commit();
            assertTrue(seen.add(version.current()));
        }
    }

    /** The dump contains numbers of transactions that this server has not assigned yet. */
    @Test
    @PostgresqlOnly
    void rowsFromADumpOfAnotherServerHideNoWrite() throws SQLException {
        writes.update(
                "insert into registry_write select (cast(cast(pg_current_xact_id() as text) as bigint) + i)::text::xid8,"
                        + " gen_random_uuid() from generate_series(1, 200) i on conflict do nothing");
        var tenant = writes.tenants().get(0);
        for (int i = 0; i < 20; i++) {
            String before = version.current();
            try (var connection = writes.open()) {
                TenantWrites.write(connection, tenant);
                connection.commit();
            }
            assertNotEquals(before, version.current());
        }
        String before = version.current();

        flyway.migrate();

        assertEquals(
                List.of("0"),
                writes.texts(
                        "select count(*) from registry_write where xid >= pg_snapshot_xmax(pg_current_snapshot())"));
        assertNotEquals(before, version.current(), "another start is another version");
        assertEquals(version.current(), version.current());
    }

    /** A database role that may write to one table of the registry needs no other rights. */
    @Test
    @PostgresqlOnly
    void whoeverWritesIsNoticed() throws SQLException {
        String role = "r" + UUID.randomUUID().toString().replace("-", "");
        writes.update("create role " + role);
        writes.update("grant select, update on tenant to " + role);
        String before = version.current();
        try (var connection = writes.open()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local role " + role);
            }
            TenantWrites.write(connection, writes.tenants().get(0));
            connection.commit();
        }
        assertNotEquals(before, version.current());
        writes.update("drop owned by " + role);
        writes.update("drop role " + role);
    }

    /** On PostgreSQL, triggers are functions of the database. {@code NativeReflectionTest} finds what else is missing. */
    @Test
    @H2Only
    void classesOfTriggersAreRegisteredForANativeImage() throws Exception {
        var triggers = writes.texts("select distinct java_class from information_schema.triggers");

        assertFalse(triggers.isEmpty());
        for (String trigger : triggers) {
            assertTrue(Class.forName(trigger).isAnnotationPresent(RegisterForReflection.class), trigger);
        }
    }

    private static String shown() {
        return GraphQLCall.data("{ registry { version } }")
                .at("/registry/version")
                .asText();
    }
}
