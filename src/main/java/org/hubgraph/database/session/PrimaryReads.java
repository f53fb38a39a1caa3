package org.hubgraph.database.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.properties.IfBuildProperty;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The queries that run on the primary and can run on a standby instead. If the primary does not respond, they are ended:
 * their connections are closed, and threads that wait for a connection are interrupted. Nothing else that uses the
 * primary is affected, such as mutations.
 */
@Singleton
@Default
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class PrimaryReads implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(PrimaryReads.class);

    private final ThreadLocal<Read> current = new ThreadLocal<>();
    private final Set<Read> running = ConcurrentHashMap.newKeySet();
    /** The queries that use these connections. */
    private final Map<PgConnection, Read> users = new ConcurrentHashMap<>();

    /**
     * Runs a query, or a part of one, which uses connections on this thread only.
     *
     * @throws RuntimeException if the query throws it; if it was ended, that of its lost connection
     */
    public <T> T run(Supplier<T> query) {
        var read = new Read();
        var around = current.get();
        current.set(read);
        running.add(read);
        try {
            return query.get();
        } finally {
            running.remove(read);
            read.close();
            current.set(around);
        }
    }

    /** Whether this thread runs a query that can run on a standby. */
    public boolean isRunning() {
        return current.get() != null;
    }

    /** Whether the query that this thread runs was ended. */
    public boolean isEnded() {
        var read = current.get();
        return read != null && read.ended;
    }

    /** Ends all queries. Each fails as if its connection were lost. */
    public void endAll() {
        running.forEach(Read::end);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var read = current.get();
        var raw = read == null ? null : raw(connection);
        if (raw != null) {
            read.use(raw);
        }
    }

    /** From then on, another request may use it. */
    @Override
    public void onConnectionReturn(Connection connection) {
        var raw = raw(connection);
        var read = raw == null ? null : users.get(raw);
        if (read != null) {
            read.giveBack(raw);
        }
    }

    /** Null if the connection is closed: there is nothing to end then. An exception would keep it from being returned. */
    private static PgConnection raw(Connection connection) {
        try {
            return connection.unwrap(PgConnection.class);
        } catch (SQLException closed) {
            LOG.debug("The connection is closed", closed);
            return null;
        }
    }

    /** A query, until it has returned. */
    private final class Read {
        private final Thread thread = Thread.currentThread();
        /** Guards the fields below. A connection is not given back while it is closed. */
        private final ReentrantLock lock = new ReentrantLock();

        private final Set<PgConnection> connections = new HashSet<>();
        private volatile boolean ended;
        private boolean interrupted;
        private boolean closed;

        void use(PgConnection connection) {
            locked(() -> {
                connections.add(connection);
                users.put(connection, this);
                if (ended) {
                    abort(connection);
                }
            });
        }

        void giveBack(PgConnection connection) {
            locked(() -> {
                users.remove(connection, this);
                connections.remove(connection);
            });
        }

        void end() {
            locked(() -> {
                if (ended || closed) {
                    return;
                }
                ended = true;
                connections.forEach(PrimaryReads::abort);
                if (connections.isEmpty()) {
                    // It waits for a connection, or will acquire one.
                    interrupted = true;
                    thread.interrupt();
                }
            });
        }

        /** Called on its thread. */
        void close() {
            locked(() -> {
                closed = true;
                connections.forEach(connection -> users.remove(connection, this));
                if (interrupted) {
                    Thread.interrupted();
                }
            });
        }

        private void locked(Runnable work) {
            lock.lock();
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }
    }

    private static void abort(PgConnection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException lost) {
            LOG.debug("The connection is lost", lost);
        }
    }
}
