package org.hubgraph.database.migration;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.CanonicalExternalIds;
import org.hubgraph.registry.entry.SectorsOfTexts;
import org.hubgraph.registry.name.TermsOfNames;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.LoggedErrors;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A database of the first version, with a row in every table, can be migrated to each later version and retains its
 * rows. An empty database becomes one of the present version, which is how the application starts in all other tests.
 */
@EachDatabase
@QuarkusTest
class MigrationsTest {
    private static final String ONE_STATE = "?options=-c%20default_transaction_isolation=repeatable%5C%20read";
    private static final String INDEX =
            "select indexname from pg_indexes where indexname = 'entry_name_search_key_trigrams'";
    private static final int SERVERS = 4;

    @Inject
    Flyway application;

    private TestDatabase database;
    /** The user that migrates; null for the owner. */
    private String user;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.empty();
    }

    @Test
    void rowsAreKeptFromVersionToVersion() throws Exception {
        rowsOfTheFirstVersion();
        var first = counts();
        assertTrue(first.values().stream().allMatch(rows -> rows > 0), "a row in every table: " + first);

        for (String version : versions()) {
            to(version).migrate();

            var now = counts();
            // Sectors have names, too.
            int sectors = now.getOrDefault("sector", 0);
            first.forEach((table, rows) -> assertEquals(
                    rows + (table.equals("entry_name") ? sectors : 0),
                    now.get(table),
                    table + " in version " + version));
        }
        assertEquals(0, to("latest").migrate().migrationsExecuted);
    }

    /** A database may have versions above these numbers already, and would reject a new migration with one of them. */
    @Test
    void theNumbersThatWereLeftOutAreNotGivenOut() {
        var leftOut = List.of(("8 9 15 16 17 18 19 22 23 24 36 37 38 39 41 42 43 44"
                        + " 49 50 51 52 55 56 57 58 59 60 63 64 65 66 79 80")
                .split(" "));

        assertEquals(List.of(), versions().stream().filter(leftOut::contains).toList());
        assertEquals(TestDatabase.isPostgresql(), versions().contains("14"));
    }

    @Test
    void anEmptyDatabaseGetsThemAllAndThenNoneAgain() {
        assertEquals(versions().size(), to("latest").migrate().migrationsExecuted);
        assertEquals(0, to("latest").migrate().migrationsExecuted);
    }

    @Test
    @PostgresqlOnly
    void serversThatMigrateAtOnceDoItOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(SERVERS);
        try {
            for (int round = 0; round < 5; round++) {
                emptyDatabase();
                Callable<Integer> server = () -> to("latest").migrate().migrationsExecuted;
                int executed = 0;
                for (var done : threads.invokeAll(Collections.nCopies(SERVERS, server))) {
                    executed += done.get();
                }
                assertEquals(versions().size(), executed);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @PostgresqlOnly
    void whereTheExtensionForSearchMayNotBeCreatedTheLogSaysSo() throws Exception {
        execute("create role plain login", "grant all on schema public to plain");
        user = "plain";
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
            to("latest").migrate();
        } finally {
            log.removeHandler(handler);
            user = null;
        }

        assertTrue(
                said.stream()
                        .anyMatch(line -> line.contains("No index for search") && line.contains("permission denied")),
                said::toString);
        assertEquals(List.of(), texts(INDEX));

        to("latest").migrate();

        assertEquals(List.of("entry_name_search_key_trigrams"), texts(INDEX));
        execute("drop owned by plain", "drop role plain");
    }

    @Test
    void aTenancyIsFiledUnderTheNameOfItsTenant() throws Exception {
        rowsOfTheFirstVersion();

        to("2").migrate();

        assertEquals(List.of("4f4c", "fb40"), names());
        execute("update tenant set name_key = '5a' where slug = 'old-tenant'");
        assertEquals(List.of("5a", "fb40"), names());
    }

    @Test
    void datesGetTheDaysThatTheyMayBe() throws Exception {
        rowsOfTheFirstVersion();
        to("61").migrate();
        execute(
                "update tenancy set since_date = '2024-02', until_date = '2024'",
                "update hub set opened_on = '2024-12-31', closed_on = null");

        to("62").migrate();

        var found = new TreeSet<>(texts("select since_date || ', ' || until_date from tenancy"));
        assertEquals("[2024-02-01/2024-02-29 2024-02, 2024-01-01/2024-12-31 2024]", found.toString());
        found = new TreeSet<>(texts("select opened_on || coalesce(closed_on, '') from hub"));
        assertEquals("[2024-12-31/2024-12-31 2024-12-31]", found.toString());
    }

    @Test
    void theKindOfAnOrganisationIsItsFirst() throws Exception {
        rowsOfTheFirstVersion();
        var versions = versions();
        to(versions.get(versions.indexOf("72") - 1)).migrate();
        execute(
                "update tenant set kind = 'MEDIA' where slug = 'old-tenant'",
                "update citation set subject_type = 'Tenant', field = 'kind'");

        to("72").migrate();

        assertEquals(
                List.of("COMPANY 1", "MEDIA 1"),
                texts("select concat(kinds[1], ' ', cardinality(kinds)) from tenant order by kinds"));
        assertEquals(List.of("COMPANY"), texts("select distinct kinds[1] from tenant_history where kinds is not null"));
        assertEquals(List.of("kinds"), texts("select distinct field from citation"));
    }

    /** Texts that differ in hyphens are one sector; past states name sectors that have been known since then. */
    @Test
    void sectorsBecomeEntries() throws Exception {
        rowsOfTheFirstVersion();
        var versions = versions();
        to(versions.get(versions.indexOf("73") - 1)).migrate();
        execute(
                "update tenant set sectors = array['web-search', 'chips', 'websearch'] where slug = 'older-tenant'",
                "update hub set sectors = array['chips']",
                "update tenant_history set sectors = array['former-sector'] where slug = 'old-tenant'");

        to("latest").migrate();

        assertEquals(
                List.of("chips", "former-sector", "models", "web-search"),
                texts("select slug from sector order by slug"));
        assertEquals(
                List.of("chips", "web-search 2"),
                texts(
                        "select concat(s.slug, case when s.slug = 'chips' then '' else concat(' ', cardinality(t.sector_ids)) end)"
                                + " from tenant t join sector s on s.id = any (t.sector_ids) where t.slug = 'older-tenant'"
                                + " order by s.slug"));
        assertEquals(
                List.of("web-search"),
                texts(
                        "select s.slug from tenant t join sector s on s.id = t.sector_ids[1] where t.slug = 'older-tenant'"));
        assertEquals(List.of("chips"), texts("select s.slug from hub h join sector s on s.id = any (h.sector_ids)"));
        assertEquals(
                List.of("former-sector"),
                texts("select s.slug from tenant_history t join sector_history s on s.id = any (t.sector_ids)"
                        + " and s.revision_id <= t.revision_id where t.slug = 'old-tenant'"));
        assertEquals(
                List.of("chips", "formersector", "models", "websearch", "websearch"),
                texts("select search_key from entry_name where entry_type = 'SECTOR' order by search_key"));
        assertEquals(
                List.of("0"),
                texts("select count(*) from sector s where not exists"
                        + " (select 1 from sector_history h where h.id = s.id and h.version = s.version)"));
        assertEquals(
                List.of("5"),
                texts("select count(distinct n.id) from entry_name n join name_term t on t.name_id = n.id"
                        + " where n.entry_type = 'SECTOR'"));
    }

    /** An invalid id and one that would duplicate another do not change. */
    @Test
    void externalIdsGetTheirOneForm() throws Exception {
        rowsOfTheFirstVersion();
        var versions = versions();
        to(versions.get(versions.indexOf("20") - 1)).migrate();
        var given = List.of(
                "ROR https://ror.org/02NR0KA47",
                "ROR 02nr0ka47",
                "LEI 529900t8bm49aursdo55",
                "WIKIDATA q42",
                "WIKIDATA q1",
                "ROR 00k642b81",
                "OTHER as it is");
        for (int i = 0; i < given.size(); i++) {
            var id = given.get(i).split(" ", 2);
            execute("insert into external_id values ('01900000-0000-7000-8000-00000000010" + i
                    + "', 'TENANT', '01900000-0000-7000-8000-000000000005', '" + id[0] + "', '" + id[1] + "', null)");
        }

        execute(
                "insert into external_id_history (id, entry_type, entry_id, scheme, id_value, revision_id, revision_kind)"
                        + " select id, entry_type, entry_id, scheme, id_value, (select max(id) from revision), 0 from external_id"
                        + " where id not in (select id from external_id_history)");
        // An id that no longer exists.
        execute(
                "insert into external_id_history (id, entry_type, entry_id, scheme, id_value, revision_id, revision_kind)"
                        + " values ('01900000-0000-7000-8000-000000000199', 'TENANT', '01900000-0000-7000-8000-000000000005',"
                        + " 'WIKIDATA', 'q77', (select max(id) from revision), 2)");
        var said = new ArrayList<String>();
        try (var log = LoggedErrors.begin()) {
            to("20").migrate();
            log.messages().stream()
                    .filter(line -> line.startsWith("org.hubgraph:"))
                    .forEach(said::add);
        }

        var present = List.of(
                "LEI 529900T8BM49AURSDO55",
                "OTHER as it is",
                "ROR 00k642b81",
                "ROR 02nr0ka47",
                "ROR https://ror.org/02NR0KA47",
                "WIKIDATA Q1",
                "WIKIDATA Q42",
                "WIKIDATA q1");
        assertEquals(present, externalIds("external_id"));
        assertEquals(
                Stream.concat(present.stream(), Stream.of("WIKIDATA Q77"))
                        .sorted()
                        .toList(),
                externalIds("external_id_history"));
        assertEquals(2, said.size(), said::toString);
        for (String id : given) {
            assertFalse(said.toString().contains(id.split(" ", 2)[1]), said::toString);
        }
    }

    /** Ids of the versions before are undisputed, belong to one entry, and have no name of a scheme. */
    @Test
    void externalIdsAreClaimedOnceAtFirst() throws Exception {
        rowsOfTheFirstVersion();
        var versions = versions();
        to(versions.get(versions.indexOf("53") - 1)).migrate();
        String columns = "('01900000-0000-7000-8000-00000000030%d', 'TENANT', '01900000-0000-7000-8000-000000000005',"
                + " 'OTHER', 'VIAF 1', null%s)";
        execute("insert into external_id (id, entry_type, entry_id, scheme, id_value, url) values "
                + columns.formatted(0, ""));
        var before = externalIds("external_id");

        to("53").migrate();

        assertEquals(before, externalIds("external_id"));
        assertEquals(
                List.of(" |false| "),
                texts("select distinct concat(issuer_key, ' |', lower(cast(preferred as varchar(5))), '| ', claim)"
                        + " from external_id"));
        String again = "insert into external_id (id, entry_type, entry_id, scheme, id_value, url, claim) values ";
        assertThrows(SQLException.class, () -> execute(again + columns.formatted(1, ", ''")));
        execute(again + columns.formatted(1, ", '01900000-0000-7000-8000-000000000005'"));
    }

    private List<String> externalIds(String table) throws SQLException {
        return texts("select concat(scheme, ' ', id_value) from " + table).stream()
                .sorted()
                .toList();
    }

    private List<String> names() throws SQLException {
        return texts("select tenant_name_key from tenancy order by tenant_name_key");
    }

    /** Migrates as the application does: through a pool whose transactions read one snapshot (repeatable read). */
    private Flyway to(String version) {
        var settings = database.settings();
        var configuration = Flyway.configure()
                .configuration(application.getConfiguration())
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url") + (TestDatabase.isPostgresql() ? ONE_STATE : ""),
                        user == null ? settings.getOrDefault("quarkus.datasource.username", "") : user,
                        "")
                .target(version);
        new Migrations(
                        new DatabaseFile(Optional.empty(), Optional.empty(), Optional.empty()),
                        List.of(new CanonicalExternalIds(), new TermsOfNames(), new SectorsOfTexts()))
                .customize(configuration);
        return configuration.load();
    }

    private List<String> versions() {
        var versions = new ArrayList<String>();
        for (MigrationInfo migration : to("latest").info().all()) {
            versions.add(migration.getVersion().getVersion());
        }
        return versions;
    }

    private void rowsOfTheFirstVersion() throws Exception {
        to("1").migrate();
        try (var script = Thread.currentThread().getContextClassLoader().getResourceAsStream("db/data-of-V1.sql")) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The number of rows of each table. */
    private TreeMap<String, Integer> counts() throws SQLException {
        var counts = new TreeMap<String, Integer>();
        for (String table : texts("select lower(table_name) from information_schema.tables"
                + " where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%'")) {
            counts.put(
                    table,
                    Integer.valueOf(texts("select count(*) from " + table).get(0)));
        }
        return counts;
    }

    private List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
