package org.hubgraph.database.migration;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.logging.Logger;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Migrations see what is committed, unlike requests, which see one state from first to last. Of several servers that start
 * at once, one migrates and the others wait for it in a transaction; what they read in there afterwards must be what the
 * one has done, not what was before they waited.
 *
 * <p>Versions 8, 9, 15 to 19 and 22 to 24 do not exist, and 14 does on PostgreSQL alone. Flyway refuses a database in which
 * a version below its latest one is missing, so none of these numbers may be given out any more: the next migration has the
 * number after the last. Nor are the later ones renumbered: databases that earlier builds wrote record them as they are.
 */
@Singleton
class Migrations implements FlywayConfigurationCustomizer {

    private final DatabaseFile file;
    private final List<JavaMigration> migrations;

    /** @param migrations those that SQL cannot do, from the packages that know what they are about */
    Migrations(DatabaseFile file, @All List<JavaMigration> migrations) {
        this.file = file;
        this.migrations = migrations;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        file.check(configuration.getDataSource());
        configuration.dataSource(new ReadCommitted(configuration.getDataSource()));
        configuration.javaMigrations(migrations.toArray(JavaMigration[]::new));
    }

    /** The pool gives a connection its own isolation again when it comes back. */
    private record ReadCommitted(DataSource pool) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return readCommitted(pool.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return readCommitted(pool.getConnection(user, password));
        }

        private static Connection readCommitted(Connection connection) throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return pool.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            pool.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            pool.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return pool.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            return pool.getParentLogger();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return pool.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return pool.isWrapperFor(type);
        }
    }
}
