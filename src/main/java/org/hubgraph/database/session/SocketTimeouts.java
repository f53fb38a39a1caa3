package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sets how long a connection waits for its database. A frozen server, or a host that disappeared without closing its
 * connections, never responds; without a timeout the threads of such requests would wait forever. There is no timeout
 * during start-up: a migration may take long, and so may waiting for another server that migrates.
 */
@Singleton
@Default
@DataSource("replica")
public class SocketTimeouts implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(SocketTimeouts.class);
    /**
     * Later than the deadline, at which a statement is cancelled: the connection is closed only if that has no effect.
     */
    private static final int BEHIND_DEADLINE_MILLISECONDS = 2_000;

    private static final int LAST = Integer.MAX_VALUE;

    private final int serving;
    private volatile boolean started;

    SocketTimeouts(
            @ConfigProperty(name = "hubgraph.limit.request-milliseconds", defaultValue = "10000")
                    int requestMilliseconds) {
        this.serving = (int) Math.min(Integer.MAX_VALUE, (long) requestMilliseconds + BEHIND_DEADLINE_MILLISECONDS);
    }

    void started(@Observes @Priority(LAST) StartupEvent start) {
        started = true;
    }

    /** The timeout of one response of the database in milliseconds; 0 for none. */
    int milliseconds() {
        return started ? serving : 0;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, milliseconds());
        } catch (SQLException lost) {
            LOG.debug("The connection is lost", lost);
        }
    }
}
