package org.hubgraph.database.migration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

import org.hubgraph.database.replica.Replica;

/**
 * Not ready while a migration of this build is missing from the database or has failed. Another server may run the
 * migrations, and a database may be replaced by an older one. Later migrations of a newer server do no harm.
 *
 * <p>A server that was ready remains so while the primary does not respond and standbys answer queries: otherwise a load
 * balancer would take all servers out of service at once.
 */
@Readiness
@ApplicationScoped
class MigrationReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(MigrationReadiness.class);

    private final Flyway flyway;
    private final Replica replica;
    private volatile boolean wasReady;

    MigrationReadiness(Flyway flyway, Replica replica) {
        this.flyway = flyway;
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Migrations of the database");
        if (remainsReady()) {
            return response.up().withData("primary", "does not respond").build();
        }
        try {
            var migrations = flyway.info();
            MigrationInfo current = migrations.current();
            int pending = migrations.pending().length;
            boolean failed = current != null && current.getState().isFailed();
            wasReady = current != null && !failed && pending == 0;
            return response.status(wasReady)
                    .withData("version", current == null ? "none" : String.valueOf(current.getVersion()))
                    .withData("pending", pending)
                    .build();
        } catch (FlywayException unreachable) {
            // The message contains the database's address, which belongs in the log only.
            LOG.warn("The state of the database migrations cannot be read", unreachable);
            return response.status(remainsReady()).build();
        }
    }

    private boolean remainsReady() {
        return wasReady && replica.isStandingIn();
    }
}
