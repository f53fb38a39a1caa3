package org.hubgraph.database.session;

import java.sql.SQLException;
import java.time.Duration;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

import static io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator.defaultValidatorWithTimeout;

/** A pool of its own for what must neither wait for requests, which a full pool may serve first, nor make them wait. */
public final class DedicatedPool {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A connection that has been idle for longer is tried before it is used. */
    private static final Duration TRUSTED = Duration.ofSeconds(1);
    /** For the answer of one that is tried. */
    private static final int VALIDATION_SECONDS = 5;

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

    private DedicatedPool() {}

    /**
     * To the same database, with the same credentials and settings as the pool's. Connections are opened when they are needed.
     * The caller closes it.
     *
     * @param connections at most
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
                        // Which failures mean that a connection is lost: it is dropped when it is given back.
                        .exceptionSorter(configuration.exceptionSorter())
                        .connectionFactoryConfiguration(() -> settings)));
    }
}
