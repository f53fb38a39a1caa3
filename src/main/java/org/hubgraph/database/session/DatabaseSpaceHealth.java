package org.hubgraph.database.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Reports that mutations are refused. It does not affect readiness, because queries still work. */
@Wellness
@ApplicationScoped
class DatabaseSpaceHealth implements HealthCheck {
    private final DatabaseSpace space;

    DatabaseSpaceHealth(DatabaseSpace space) {
        this.space = space;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Room for the database")
                .status(!space.isShort())
                .build();
    }
}
