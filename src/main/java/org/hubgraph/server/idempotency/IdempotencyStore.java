package org.hubgraph.server.idempotency;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.jboss.logging.Logger;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.dialect.SqlStates;
import org.hubgraph.limit.NotNegative;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/**
 * The table of stored responses. All methods except {@link #forgetOld} run in the transaction of the request: a second
 * request with the same key waits until the first transaction has ended.
 */
@ApplicationScoped
public class IdempotencyStore implements Traces {
    private static final Logger LOG = Logger.getLogger(IdempotencyStore.class);
    /** How long a transaction waits for another with the same key on PostgreSQL; on H2 it waits two seconds, too. */
    private static final int WAITING_SECONDS = 2;
    /** Old responses deleted per run; few, so that no request waits long for it. */
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private static final int FETCHED_AT_ONCE = 100;

    /** Replaces a response that mentions an erased person. */
    private static final String ERASED =
            "{\"errors\":[{\"message\":\"This mutation was carried out. Its response has been erased.\",\"extensions\":{\"code\":\"NOT_FOUND\"}}]}";

    private static final long BETWEEN_FORGETTING = TimeUnit.MINUTES.toNanos(1);

    private final AgroalDataSource connections;
    private final Dialect dialect;
    private final Clock clock;
    private final Duration retention;
    private final AtomicLong forgottenAt = new AtomicLong(System.nanoTime());

    /** Settings of stored responses. */
    @ConfigMapping(prefix = "hubgraph.idempotency")
    public interface Settings {
        /** How long responses are stored. After that, a key counts as new. */
        @WithDefault("24h")
        @WithConverter(NotNegative.class)
        Duration retention();
    }

    IdempotencyStore(AgroalDataSource connections, Dialect dialect, Clock clock, Settings settings) {
        this.connections = connections;
        this.dialect = dialect;
        this.clock = clock;
        this.retention = settings.retention();
    }

    /**
     * Returns the stored response to this request. If there is none, claims the key until the transaction ends.
     *
     * @throws KeyReused if the key was used for another request
     * @throws FirstIsRunning if another transaction has claimed the key; a new transaction may see its response
     */
    public Optional<StoredResponse> findOrClaim(IdempotentRequest request) {
        try {
            var found = find(request);
            if (found.isEmpty()) {
                claim(request);
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private Optional<StoredResponse> find(IdempotentRequest request) throws SQLException {
        try (var connection = connections.getConnection();
                var query = connection.prepareStatement(
                        "select request, status, body, asked_at from idempotent_answer where id = ?")) {
            query.setString(1, request.id());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getObject(4, OffsetDateTime.class).toInstant().isBefore(oldest())) {
                    forget(request);
                    return Optional.empty();
                }
                if (!row.getString(1).equals(request.request())) {
                    throw new KeyReused();
                }
                return Optional.of(new StoredResponse(row.getInt(2), row.getString(3)));
            }
        }
    }

    private void forget(IdempotentRequest request) throws SQLException {
        try (var connection = connections.getConnection();
                var delete = connection.prepareStatement("delete from idempotent_answer where id = ?")) {
            delete.setString(1, request.id());
            delete.executeUpdate();
        }
    }

    private void claim(IdempotentRequest request) throws SQLException {
        try (var connection = connections.getConnection();
                var insert = connection.prepareStatement(
                        "insert into idempotent_answer (id, request, asked_at) values (?, ?, ?)")) {
            insert.setString(1, request.id());
            insert.setString(2, request.request());
            insert.setObject(3, atUtc(clock.instant()));
            executeClaim(insert);
        }
    }

    private void executeClaim(PreparedStatement insert) throws SQLException {
        try {
            if (dialect.isShared()) {
                insert.setQueryTimeout(WAITING_SECONDS);
            }
            insert.executeUpdate();
        } catch (SQLException refused) {
            if (SqlStates.isKeyTaken(refused)) {
                throw new FirstIsRunning();
            }
            throw refused;
        }
    }

    /** Stores the response to a request whose key was claimed in this transaction. */
    public void keep(IdempotentRequest request, StoredResponse response) {
        try (var connection = connections.getConnection();
                var update =
                        connection.prepareStatement("update idempotent_answer set status = ?, body = ? where id = ?")) {
            update.setInt(1, response.status());
            update.setString(2, response.body());
            update.setString(3, request.id());
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * Makes the commit of this transaction wait for the same standbys as that of the stored response. PostgreSQL keeps a
     * commit that was cancelled while it waited: it is on the primary alone, and the next primary may not have it.
     */
    public void awaitStandbys() {
        dialect.emptyWrite().ifPresent(sql -> {
            try (var connection = connections.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new DatabaseFailure(failure);
            }
        });
    }

    /** Deletes some of the expired responses in a separate transaction, at most once a minute unless more are left. */
    public void forgetOld() {
        long last = forgottenAt.get();
        long now = System.nanoTime();
        if (now - last < BETWEEN_FORGETTING || !forgottenAt.compareAndSet(last, now)) {
            return;
        }
        try {
            if (QuarkusTransaction.requiringNew().call(this::deleteOld) == FORGOTTEN_AT_ONCE) {
                // There may be more.
                forgottenAt.set(now - BETWEEN_FORGETTING);
            }
        } catch (RuntimeException inTheWay) {
            // Another server is deleting at the same time, or the database is unavailable: the next run deletes them.
            LOG.debug("Old responses are still there", inTheWay);
        }
    }

    /** Returns how many it has deleted. */
    int deleteOld() {
        try (var connection = connections.getConnection();
                var delete = connection.prepareStatement("delete from idempotent_answer where id in (select id from"
                        + " idempotent_answer where asked_at < ? order by asked_at fetch first " + FORGOTTEN_AT_ONCE
                        + " rows only)")) {
            delete.setObject(1, atUtc(oldest()));
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    @Override
    public int order() {
        return 5;
    }

    /** The key remains claimed: the mutation must not run again. */
    @Override
    public void erase(Erasure erasure) {
        var ids = erasure.ids();
        try (var connection = connections.getConnection();
                var query =
                        connection.prepareStatement("select id, body from idempotent_answer where body is not null");
                var update = connection.prepareStatement("update idempotent_answer set body = ? where id = ?")) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    String body = row.getString(2);
                    if (ids.stream().anyMatch(body::contains) || erasure.isNamedIn(body)) {
                        update.setString(1, ERASED);
                        update.setString(2, row.getString(1));
                        update.executeUpdate();
                    }
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private Instant oldest() {
        return clock.instant().minus(retention);
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Preserves the cause, because some database failures are transient. */
    private static final class DatabaseFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseFailure(SQLException cause) {
            super(cause);
        }
    }
}
