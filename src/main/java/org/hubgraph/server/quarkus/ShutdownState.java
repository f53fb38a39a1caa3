package org.hubgraph.server.quarkus;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.smallrye.health.runtime.ShutdownReadinessCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Whether a shutdown has begun. Quarkus says so only in the readiness check that it adds. */
@ApplicationScoped
public class ShutdownState {
    private final ShutdownReadinessCheck check;

    /** @param check the one that Quarkus sets to DOWN when a shutdown begins */
    ShutdownState(@Readiness ShutdownReadinessCheck check) {
        this.check = check;
    }

    public boolean hasBegun() {
        return check.call().getStatus() == Status.DOWN;
    }
}
