package org.hubgraph.database.session;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import org.jboss.logging.Logger;

import static io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator.defaultValidatorWithTimeout;

/**
 * Creates separate pools, for work that must neither wait for requests, which may use the whole main pool, nor delay
 * them.
 */
public final class DedicatedPool {
    private static final Logger LOG = Logger.getLogger(DedicatedPool.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A connection that has been idle for longer is validated before use. */
    private static final Duration TRUSTED = Duration.ofSeconds(1);
    /** The timeout of a validation. */
    private static final int VALIDATION_SECONDS = 5;

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

    private DedicatedPool() {}

    /**
     * Creates a pool for the same database with the same credentials and settings as the given pool. Connections are
     * opened when needed. The caller closes the pool.
     *
     * @param connections the most connections
     */
    public static AgroalDataSource of(AgroalDataSource pool, int connections) throws SQLException {
        var configuration = pool.getConfiguration().connectionPoolConfiguration();
        var settings = configuration.connectionFactoryConfiguration();
        var beside = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(own -> own.maxSize(connections)
                        .acquisitionTimeout(PATIENCE)
                        .maxLifetime(LONGEST_LIFE)
                        .idleValidationTimeout(TRUSTED)
                        .connectionValidator(defaultValidatorWithTimeout(VALIDATION_SECONDS))
                        // Decides which failures mean that a connection is lost; it is discarded when it is returned.
                        .exceptionSorter(configuration.exceptionSorter())
                        .connectionFactoryConfiguration(() -> settings)));
        beside.setPoolInterceptors(pool.getPoolInterceptors());
        return beside;
    }

    /**
     * Creates a pool with all settings of the given one, but for another URL, such as that of one of several hosts. The
     * caller closes the pool.
     */
    public static AgroalDataSource at(String url, AgroalDataSource pool) throws SQLException {
        var configuration = pool.getConfiguration().connectionPoolConfiguration();
        var settings = new AgroalConnectionFactoryConfigurationSupplier(configuration.connectionFactoryConfiguration())
                .jdbcUrl(url)
                .get();
        var there = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier(configuration)
                        .connectionFactoryConfiguration(() -> settings)));
        there.setPoolInterceptors(pool.getPoolInterceptors());
        return there;
    }

    /**
     * Closes all connections, including those in use: threads that wait for a response on one are released.
     *
     * @param pool null, or closed meanwhile, if there is nothing to close
     */
    public static void closeConnections(AgroalDataSource pool) {
        flush(pool, AgroalDataSource.FlushMode.ALL);
    }

    /**
     * Closes the connections that are not in use, after another server has become the primary: {@link PrimaryTimeline}
     * has ended those in use that lead to the earlier one, and new ones go on.
     *
     * @param pool null, or closed meanwhile, if there is nothing to close
     */
    public static void closeIdle(AgroalDataSource pool) {
        flush(pool, AgroalDataSource.FlushMode.IDLE);
    }

    private static void flush(AgroalDataSource pool, AgroalDataSource.FlushMode mode) {
        if (pool == null) {
            return;
        }
        try {
            pool.flush(mode);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The pool is closed", closed);
        }
    }
}
