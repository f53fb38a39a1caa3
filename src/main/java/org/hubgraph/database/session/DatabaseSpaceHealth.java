package org.hubgraph.database.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells that mutations are refused. The server is no less ready, since queries are answered as before. */
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
