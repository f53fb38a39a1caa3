package org.hubgraph.connection;

import java.sql.SQLException;
import java.time.Duration;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

/** A pool of its own for what must neither wait for requests, which a full pool may serve first, nor make them wait. */
public final class BesidePool {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private BesidePool() {}

    /**
     * To the same database, with the same credentials and settings as the pool's. Connections are opened when they are needed.
     * Whoever asks for it closes it.
     *
     * @param connections at most
     */
    public static AgroalDataSource of(AgroalDataSource pool, int connections) throws SQLException {
        var settings = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(beside -> beside.maxSize(connections)
                        .acquisitionTimeout(PATIENCE)
                        .connectionFactoryConfiguration(() -> settings)));
    }
}
