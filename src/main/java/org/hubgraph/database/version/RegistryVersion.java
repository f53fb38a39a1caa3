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
 * Reads the version of the registry: the package says what it is. Versions are to be compared for being equal; they have no
 * order. A new one may stand for what an earlier one stood for, an earlier one never for anything else.
 *
 * <p><b>On PostgreSQL</b> the snapshot itself would do ({@code pg_current_snapshot()}), but it changes with every transaction
 * that writes anywhere on the server, and on a standby it names no running transactions. The largest number of a transaction
 * that is seen would not do: a smaller one may be committed later. So the version is made from
 *
 * <ul>
 *   <li>the last write seen of those that are older than every running transaction. Whatever is older than it has ended, so
 *       it stands for all writes up to it;
 *   <li>each write seen that is not older than every running transaction, usually none: all of them are named;
 *   <li>when the server was started, since one that takes over may lack what another has shown, and give the same numbers
 *       again. So a primary and its standbys have different versions for the same.
 * </ul>
 *
 * A write is named by a token that no other has. Both primary and standby see a write's row exactly if they see the write, in
 * whatever order each sees commits. What a client may follow ({@code changes}) depends on which transactions are still
 * running too; the first two say that as well.
 *
 * <p><b>On H2</b>, one process that shows one commit after the other, it is the number of rows: with each commit there are
 * more. It begins anew with the process, between two of which anybody can write to the file.
 */
@ApplicationScoped
public class RegistryVersion {
    /** Of 32: two versions do not meet in 16. */
    private static final int BYTES = 16;

    private final AgroalDataSource connections;
    private final String sql;
    /** In front of what the database tells. */
    private final String start;

    private final SharedReads<String> reads;

    RegistryVersion(AgroalDataSource connections, Limits limits, Dialect dialect) {
        this.connections = connections;
        this.sql = dialect.registryVersion();
        this.start = dialect.isRegistryVersionPerStart() ? UUID.randomUUID().toString() : "";
        this.reads = new SharedReads<>(this::read, limits.requestMilliseconds());
    }

    /**
     * That of the snapshot which the running transaction reads; without a transaction, that of a moment during the call. It is
     * one SQL statement.
     *
     * @throws UnreadVersion where the database does not answer
     */
    public String read() {
        try (var connection = connections.getConnection()) {
            return read(connection);
        } catch (SQLException failure) {
            throw new UnreadVersion(failure);
        }
    }

    /**
     * That of the snapshot which the connection reads, on whatever server it is.
     *
     * @throws UnreadVersion where the database does not answer
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
     * That of a moment during the call, outside of any transaction. Callers at the same time share statements.
     *
     * @throws UnreadVersion where the database does not answer within the time of a request
     */
    public String current() {
        return reads.read();
    }

    /** Tokens tell strangers how many transactions are running. */
    private String opaque(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(start + text), BYTES));
    }
}
