package org.hubgraph.database.replica;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import org.hubgraph.database.session.PrimaryTimeline;

/**
 * Reports the roles of the database servers as this process sees them. It is always up: the primary answers while there is
 * no standby. Hosts have numbers, because their addresses belong in the log and the metrics only.
 */
@Wellness
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class ReplicaHealth implements HealthCheck {
    private static final double TENTHS = 10;

    private final Replica replica;
    private final PrimaryTimeline timeline;

    ReplicaHealth(Replica replica, PrimaryTimeline timeline) {
        this.replica = replica;
        this.timeline = timeline;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Database servers")
                .up()
                .withData("timeline", timeline.latest())
                .withData("failovers", timeline.failovers());
        int number = 1;
        for (var node : replica.nodes()) {
            response.withData("host " + number++, described(node));
        }
        return response.build();
    }

    private static String described(ReplicaNode node) {
        var state = node.state();
        String word = state.name().toLowerCase(Locale.ROOT);
        return state == ReplicaState.PRIMARY
                ? word
                : word + ", at most " + Math.round(node.lagSeconds() * TENTHS) / TENTHS + " s behind";
    }
}
