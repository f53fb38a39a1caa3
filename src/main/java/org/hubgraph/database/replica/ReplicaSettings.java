package org.hubgraph.database.replica;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** A second server of the database that queries are sent to. */
@ConfigMapping(prefix = "hubgraph.read-replica")
public interface ReplicaSettings {

    /** Where it is, as for {@code quarkus.datasource.jdbc.url}; without it there is none. Only in a build for PostgreSQL. */
    Optional<String> url();

    /** That of the primary, if not given. */
    Optional<String> username();

    /** That of the primary, if not given. */
    Optional<String> password();

    /** How long a query that must see a write waits for the replica to have it; then the primary answers. */
    @WithName("wait")
    @WithDefault("200ms")
    Duration patience();

    /** How far behind the primary it may be; beyond that the primary answers, until the replica has caught up. */
    @WithDefault("10s")
    Duration maxLag();
}
