package org.hubgraph.database.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the two databases do differently: one implementation in a build for H2, the other in one for PostgreSQL. */
public interface Dialect {
    /** Whether several servers can use one database at the same time. */
    boolean isShared();

    /** The clause at the end of a {@code select} that takes this lock, or the weakest stronger one that the database has. */
    String sql(RowLock lock);

    /** A {@code select} of one text that is the same for two snapshots exactly if they see the same writes of the registry. */
    String registryVersion();

    /** Whether {@link #registryVersion} begins anew, with the same texts, when the server is started again. */
    boolean isRegistryVersionPerStart();

    /**
     * Statements at the beginning of a transaction that adds many rows and finds others by indexed columns only. The
     * database then uses the indexes, even if the tables were almost empty when it planned the statements of the session,
     * those of foreign keys included.
     *
     * @param again whether to plan statements again that the session has used before
     */
    List<String> indexesOnly(boolean again);

    /**
     * A condition on the rows of a table with the alias {@code x}: that no other row with the same key has a higher
     * number up to a bound. The rows of one key may be thousands, and the condition is checked for each of them, so it
     * must not read all the others.
     *
     * @param bound a number or a placeholder
     */
    String isLast(String table, String key, String number, String bound);

    /**
     * A {@code select} of columns of the rows whose keys are in an array, its only parameter, in any order. It looks each
     * of thousands of keys up in the index of the column.
     */
    String rowsOfKeys(String table, String key, String columns);

    /**
     * A {@code select} after which the commit of a transaction that writes nothing waits for the standbys that a write
     * would wait for. Empty if commits wait for no other server.
     */
    Optional<String> emptyWrite();

    /**
     * Begins a transaction of a connection that commits automatically. Unlike those of requests, each of its statements
     * sees what others have committed by then. The session keeps its isolation level: behind a pooler another client may
     * get it next.
     */
    void beginReadCommitted(Connection connection) throws SQLException;

    /** Whether several statements, separated by semicolons, can be run as one, with the placeholders of all of them. */
    boolean takesStatementsTogether();

    /** The order in which transactions that change the registry commit. */
    CommitOrder commitOrder();
}
