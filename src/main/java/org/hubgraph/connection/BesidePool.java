package org.hubgraph.history;

import java.sql.SQLException;
import java.time.Duration;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

/** One connection of its own for what must neither wait for requests, which a full pool may serve first, nor make them wait. */
final class BesidePool {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private BesidePool() {}

    /** To the same database, with the same credentials and settings as the pool's. Whoever asks for it closes it. */
    static AgroalDataSource connection(AgroalDataSource pool) throws SQLException {
        var settings = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(one ->
                        one.maxSize(1).acquisitionTimeout(PATIENCE).connectionFactoryConfiguration(() -> settings)));
    }
}
