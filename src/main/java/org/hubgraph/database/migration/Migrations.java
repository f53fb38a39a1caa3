package org.hubgraph.database.migration;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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

import org.hubgraph.database.dialect.Dialect;

/**
 * Runs migrations with the isolation level READ COMMITTED, unlike requests, which read a single snapshot. If several
 * servers start at once, one migrates and the others wait inside a transaction. What they read there afterwards must be
 * the state that the first one has committed, not the state before they waited.
 *
 * <p>Versions 8, 9, 15 to 19, 22 to 24, 27 to 30, 36 to 39, 41 to 44, 49 to 52, 55 to 60, 63 to 66, 71, 79 to 83, 86 and
 * 89 to 92 do not exist, and 14 exists only for PostgreSQL. Flyway refuses a database that lacks a version below its latest one,
 * so these numbers must never be used: the next migration has the number after the last. The later ones must not be
 * renumbered either, because databases of earlier builds have recorded their numbers.
 */
@Singleton
class Migrations implements FlywayConfigurationCustomizer {

    private final DatabaseFile file;
    private final Dialect dialect;
    private final List<JavaMigration> migrations;

    /** @param migrations those that cannot be written in SQL, from the packages that they are about */
    Migrations(DatabaseFile file, Dialect dialect, @All List<JavaMigration> migrations) {
        this.file = file;
        this.dialect = dialect;
        this.migrations = migrations;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        file.check(configuration.getDataSource());
        configuration.dataSource(new ReadCommitted(configuration.getDataSource(), dialect));
        configuration.javaMigrations(migrations.toArray(JavaMigration[]::new));
    }

    /** A data source with connections whose transactions are READ COMMITTED. */
    private record ReadCommitted(DataSource pool, Dialect dialect) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return readCommitted(pool.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return readCommitted(pool.getConnection(user, password));
        }

        private Connection readCommitted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("setAutoCommit")
                                && arguments[0].equals(false)
                                && connection.getAutoCommit()) {
                            dialect.beginReadCommitted(connection);
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
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
