package org.hubgraph.database.replica;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

import org.hubgraph.limit.NotNegative;

/** Settings of the standby that queries are sent to. */
@ConfigMapping(prefix = "hubgraph.read-replica")
public interface ReplicaSettings {

    /**
     * The JDBC URL, as for {@code quarkus.datasource.jdbc.url}; empty if there is no replica. Only in a build for
     * PostgreSQL.
     */
    Optional<String> url();

    /** The user name; that of the primary if not set. */
    Optional<String> username();

    /** The password; that of the primary if not set. */
    Optional<String> password();

    /**
     * How long a query that must see a write waits for the replica to replay it. After that the query runs on the
     * primary.
     */
    @WithName("wait")
    @WithDefault("200ms")
    @WithConverter(NotNegative.class)
    Duration patience();

    /** The largest lag of the replica. Above it, queries run on the primary until the replica has caught up. */
    @WithDefault("10s")
    @WithConverter(NotNegative.class)
    Duration maxLag();
}
