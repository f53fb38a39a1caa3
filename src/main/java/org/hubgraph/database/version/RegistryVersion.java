package org.hubgraph.database.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.limit.Limits;
import org.hubgraph.value.Sha256;

/**
 * Reads the registry version, which the package defines. Versions can only be compared for equality; they have no
 * order. The same state may get a new version, but a version never means two states.
 *
 * <p><b>On PostgreSQL</b>, the snapshot itself ({@code pg_current_snapshot()}) could serve as version, but it changes
 * with every transaction that writes anything on the server, and on a standby it does not list running transactions.
 * The highest visible transaction id is not sufficient, because a transaction with a lower id may commit later.
 * Therefore the version is made from:
 *
 * <ul>
 * <li>the last visible write older than every running transaction. All older transactions have ended, so it identifies
 * all writes up to it;
 * <li>each visible write that is not older than every running transaction; usually there are none;
 * <li>the start time of the server. A server that takes over may lack writes that another one has shown, and assign the
 * same ids again. As a consequence, a primary and its standbys have different versions for the same state.
 * </ul>
 *
 * A write is identified by a unique token. On both primary and standby, a write's row is visible exactly if the write
 * is, in whatever order each server sees commits. The stream of {@code changes} also depends on the running
 * transactions; the first two parts cover that too.
 *
 * <p><b>On H2</b>, where one process shows one commit after the other, the version is the number of rows, which grows
 * with each commit. The version also depends on the process, because the file may be written to between two processes.
 */
@ApplicationScoped
public class RegistryVersion {
    /** Truncated from 32 bytes; 16 make collisions negligible. */
    private static final int BYTES = 16;

    private final AgroalDataSource connections;
    private final String sql;
    /** A prefix of the database's text, before hashing. */
    private final String start;

    private final SharedReads<String> reads;

    RegistryVersion(AgroalDataSource connections, Limits limits, Dialect dialect) {
        this.connections = connections;
        this.sql = dialect.registryVersion();
        this.start = dialect.isRegistryVersionPerStart() ? UUID.randomUUID().toString() : "";
        this.reads = new SharedReads<>(this::read, limits.requestMilliseconds());
    }

    /**
     * The version of the snapshot that the running transaction reads; without a transaction, that of a moment during
     * the call. Takes one SQL statement.
     *
     * @throws UnreadVersion if the database does not respond
     */
    public String read() {
        try (var connection = connections.getConnection()) {
            return read(connection);
        } catch (SQLException failure) {
            throw new UnreadVersion(failure);
        }
    }

    /**
     * The version of the snapshot that the connection reads, on the primary or a standby.
     *
     * @throws UnreadVersion if the database does not respond
     */
    public String read(Connection connection) {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return opaque(row.getString(1));
        } catch (SQLException failure) {
            throw new UnreadVersion(failure);
        }
    }

    /**
     * The version at a moment during the call, outside of any transaction. Concurrent callers share statements.
     *
     * @throws UnreadVersion if the database does not respond within the time of a request
     */
    public String current() {
        return reads.read();
    }

    /** Hashed, because the number of tokens would reveal how many transactions are running. */
    private String opaque(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(start + text), BYTES));
    }
}
