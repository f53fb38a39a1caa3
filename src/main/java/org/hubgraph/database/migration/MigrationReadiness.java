package org.hubgraph.database.migration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/**
 * Not ready while a migration of this build is missing from the database or has failed. Another server may run the
 * migrations, and a database may be replaced by an older one. Later migrations of a newer server do no harm.
 */
@Readiness
@ApplicationScoped
class MigrationReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(MigrationReadiness.class);

    private final Flyway flyway;

    MigrationReadiness(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Migrations of the database");
        try {
            var migrations = flyway.info();
            MigrationInfo current = migrations.current();
            int pending = migrations.pending().length;
            boolean failed = current != null && current.getState().isFailed();
            return response.status(current != null && !failed && pending == 0)
                    .withData("version", current == null ? "none" : String.valueOf(current.getVersion()))
                    .withData("pending", pending)
                    .build();
        } catch (FlywayException unreachable) {
            // The message contains the database's address, which belongs in the log only.
            LOG.warn("The state of the database migrations cannot be read", unreachable);
            return response.down().build();
        }
    }
}
