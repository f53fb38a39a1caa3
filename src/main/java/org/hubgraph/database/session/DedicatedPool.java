package org.hubgraph.database.session;

import java.sql.SQLException;
import java.time.Duration;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

import static io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator.defaultValidatorWithTimeout;

/**
 * Creates separate pools, for work that must neither wait for requests, which may use the whole main pool, nor delay
 * them.
 */
public final class DedicatedPool {
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
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(beside -> beside.maxSize(connections)
                        .acquisitionTimeout(PATIENCE)
                        .maxLifetime(LONGEST_LIFE)
                        .idleValidationTimeout(TRUSTED)
                        .connectionValidator(defaultValidatorWithTimeout(VALIDATION_SECONDS))
                        // Decides which failures mean that a connection is lost; it is discarded when it is returned.
                        .exceptionSorter(configuration.exceptionSorter())
                        .connectionFactoryConfiguration(() -> settings)));
    }
}
