package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.agroal.api.AgroalDataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.hubgraph.database.dialect.CommitOrder;
import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.entry.StoredChange;

/** Records the changes of a transaction within the same transaction, immediately before it commits. */
@ApplicationScoped
class Outbox {
    private static final String INSERT =
            "insert into change (id, position, changed_at, actor, reason, kind, subject_type,"
                    + " subject_id, version, base_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final TransactionSynchronizationRegistry transactions;
    private final AgroalDataSource connections;
    private final CommitOrder order;
    private final ChangeAttribution attribution;
    private final CommitTime time;
    private final ChangeNotifications news;

    Outbox(
            TransactionSynchronizationRegistry transactions,
            AgroalDataSource connections,
            Dialect dialect,
            ChangeAttribution attribution,
            CommitTime time,
            ChangeNotifications news) {
        this.transactions = transactions;
        this.connections = connections;
        this.order = dialect.commitOrder();
        this.attribution = attribution;
        this.time = time;
        this.news = news;
    }

    void note(@Observes StoredChange change) {
        pending().note(change);
    }

    private Pending pending() {
        var pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Pending.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    /** The changes of one transaction: several changes of an object are recorded as one. */
    private final class Pending implements Synchronization {
        private final Map<UUID, Change> changes = new LinkedHashMap<>();
        /** 0 until the transaction has a position. */
        private long position;

        void note(StoredChange noted) {
            var object = noted.object();
            var known = changes.get(object.key);
            if (noted.kind() == StoredChange.Kind.MERGED) {
                // An object that the same transaction has added is no longer recorded: it never existed outside the
                // transaction.
                if (known != null) {
                    known.kind = ChangeKind.MERGED;
                }
            } else if (noted.kind() == StoredChange.Kind.RESTORED) {
                known.kind = ChangeKind.RESTORED;
                known.baseVersion = null;
            } else if (known == null) {
                changes.put(object.key, change(object, noted.kind()));
            } else if (noted.kind() == StoredChange.Kind.ERASED) {
                known.kind = ChangeKind.ERASED;
            } else if (noted.kind() != StoredChange.Kind.DELETED) {
                known.version = object.version;
            } else if (known.kind == ChangeKind.ADDED) {
                changes.remove(object.key);
            } else {
                known.baseVersion = known.kind == ChangeKind.RESTORED ? known.version : known.baseVersion;
                known.kind = ChangeKind.DELETED;
            }
        }

        private Change change(Stored object, StoredChange.Kind kind) {
            var change = new Change();
            change.kind = ChangeKind.valueOf(kind.name());
            change.typeName = object.getClass().getSimpleName();
            change.subjectKey = object.key;
            change.version = object.version;
            change.baseVersion = switch (kind) {
                case ADDED -> null;
                case CHANGED, ERASED -> object.version - 1;
                case DELETED, MERGED, RESTORED -> object.version;
            };
            return change;
        }

        @Override
        public void beforeCompletion() {
            if (changes.isEmpty()) {
                return;
            }
            // Bypasses Hibernate, whose session is about to return its connection and would have to acquire another
            // one.
            try (var connection = connections.getConnection()) {
                position = order.position(connection);
                insert(connection);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private void insert(Connection connection) throws SQLException {
            var at = time.ofTransaction().atOffset(ZoneOffset.UTC);
            String actor = attribution.actor();
            String reason = attribution.reason();
            try (var insert = connection.prepareStatement(INSERT)) {
                for (Change change : changes.values()) {
                    insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
                    insert.setLong(2, position);
                    insert.setObject(3, at);
                    insert.setString(4, actor);
                    insert.setString(5, reason);
                    insert.setString(6, change.kind.name());
                    insert.setString(7, change.typeName);
                    insert.setObject(8, change.subjectKey);
                    insert.setInt(9, change.version);
                    insert.setObject(10, change.baseVersion, Types.INTEGER);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (position == 0) {
                return;
            }
            order.done();
            if (status == Status.STATUS_COMMITTED) {
                news.committed();
            }
        }
    }
}
