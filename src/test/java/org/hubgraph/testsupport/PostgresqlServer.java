package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for this test run: started at first use, and stopped at the end of the run. */
final class PostgresqlServer {
    /** A system property, because each start of the application in a test loads the classes again. */
    private static final String PORT = "hubgraph.test.postgresql-port";

    private static final String OWNER = "postgres";

    private PostgresqlServer() {}

    /**
     * The settings of a database with that name, which is created if it does not exist.
     *
     * <p>Its default collation is that of a language, as on most servers, not that of bytes. If a column or a statement
     * relies on the order of bytes without declaring it, a test fails.
     */
    static Map<String, String> database(String name) {
        create(name, "template template0 locale_provider icu icu_locale 'en-US-u-ka-shifted'");
        return settings(name);
    }

    /**
     * The settings of a copy of another database, which is created if it does not exist. The other database must not be
     * in use meanwhile.
     */
    static Map<String, String> copy(String template, String name) {
        create(name, "template \"" + template + "\" strategy file_copy");
        return settings(name);
    }

    static boolean has(String name) {
        try (var connection = server().getConnection();
                var statement = connection.createStatement()) {
            return statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void create(String name, String options) {
        if (has(name)) {
            return;
        }
        try (var connection = server().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\" " + options);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static DataSource server() {
        var server = new PGSimpleDataSource();
        server.setPortNumbers(new int[] {port()});
        server.setUser(OWNER);
        server.setDatabaseName(OWNER);
        return server;
    }

    private static Map<String, String> settings(String name) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + name,
                "quarkus.datasource.username",
                OWNER,
                "quarkus.datasource.password",
                "");
    }

    private static int port() {
        synchronized (System.class) {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, String.valueOf(start()));
            }
            return Integer.getInteger(PORT);
        }
    }

    private static int start() {
        try {
            // No data needs to survive a power failure.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start()
                    .getPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
