package org.hubgraph.database.migration;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkus.arc.Arc;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.testsupport.TestDatabase;

/** A database that is empty at first, and is migrated version by version. */
final class MigratedDatabase {
    private static final String ONE_STATE = "?options=-c%20default_transaction_isolation=repeatable%5C%20read";

    private final TestDatabase database = TestDatabase.empty();
    private final Flyway application;

    /** @param application the Flyway of the application */
    MigratedDatabase(Flyway application) {
        this.application = application;
    }

    /** Migrates to the version as the owner of the database. */
    Flyway to(String version) {
        return to(version, null);
    }

    /**
     * Migrates to the version as the application does: through a pool whose transactions read one snapshot (repeatable
     * read).
     *
     * @param user of the database; null for the owner
     */
    Flyway to(String version, String user) {
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
                        Arc.container().instance(Dialect.class).get(),
                        List.of(application.getConfiguration().getJavaMigrations()))
                .customize(configuration);
        return configuration.load();
    }

    /** Migrates to the version before. */
    Flyway before(String version) {
        var versions = versions();
        return to(versions.get(versions.indexOf(version) - 1));
    }

    List<String> versions() {
        var versions = new ArrayList<String>();
        for (MigrationInfo migration : to("latest").info().all()) {
            versions.add(migration.getVersion().getVersion());
        }
        return versions;
    }

    /** Makes a database of the first version with a row in every table. */
    void rowsOfTheFirstVersion() throws Exception {
        to("1").migrate();
        try (var script = Thread.currentThread().getContextClassLoader().getResourceAsStream("db/data-of-V1.sql")) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    void execute(String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The number of rows of each table. */
    TreeMap<String, Integer> counts() throws SQLException {
        var counts = new TreeMap<String, Integer>();
        for (String table : texts("select lower(table_name) from information_schema.tables"
                + " where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%'")) {
            counts.put(
                    table,
                    Integer.valueOf(texts("select count(*) from " + table).get(0)));
        }
        return counts;
    }

    List<String> texts(String query) throws SQLException {
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
