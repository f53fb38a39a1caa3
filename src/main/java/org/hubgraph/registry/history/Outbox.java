package org.hubgraph.registry.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.hubgraph.database.dialect.CommitOrder;
import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.database.session.LastUpdates;
import org.hubgraph.database.session.RowInsertion;
import org.hubgraph.database.session.RowInsertion.Column;
import org.hubgraph.database.session.Updates;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.entry.StoredChange;

/** Records the changes of a transaction within the same transaction, immediately before it commits. */
@ApplicationScoped
class Outbox {
    private final LastUpdates last;
    private final CommitOrder order;
    private final ChangeAttribution attribution;
    private final CommitTime time;
    private final ChangeNotifications news;

    Outbox(
            LastUpdates last,
            Dialect dialect,
            ChangeAttribution attribution,
            CommitTime time,
            ChangeNotifications news) {
        this.last = last;
        this.order = dialect.commitOrder();
        this.attribution = attribution;
        this.time = time;
        this.news = news;
    }

    void note(@Observes StoredChange change) {
        last.part(Pending.class, Pending::new).note(change);
    }

    /** The changes of one transaction: several changes of an object are recorded as one. */
    private final class Pending implements LastUpdates.Part {
        private final Map<UUID, Change> changes = new LinkedHashMap<>();
        /** Whether the transaction has a position. */
        private boolean isPlaced;

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
        public void addTo(Updates updates, Connection connection) throws SQLException {
            if (changes.isEmpty()) {
                return;
            }
            var position = order.position(connection);
            isPlaced = true;
            var at = time.ofTransaction().atOffset(ZoneOffset.UTC);
            var rows = new RowInsertion(
                            "change",
                            Column.key("id"),
                            Column.text("kind"),
                            Column.text("subject_type"),
                            Column.key("subject_id"),
                            Column.number("version"),
                            Column.number("base_version"))
                    .with("position", position.sql(), position.values())
                    .with("changed_at", "cast(? as timestamp with time zone)", List.of(at))
                    .with("actor", "cast(? as varchar)", List.of(attribution.actor()))
                    .with("reason", "cast(? as varchar)", Collections.singletonList(attribution.reason()));
            for (Change change : changes.values()) {
                rows.add(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        change.kind.name(),
                        change.typeName,
                        change.subjectKey,
                        change.version.longValue(),
                        change.baseVersion == null ? null : change.baseVersion.longValue());
            }
            rows.addTo(updates);
        }

        @Override
        public void ended(boolean committed) {
            if (!isPlaced) {
                return;
            }
            order.done();
            if (committed) {
                news.committed();
            }
        }
    }
}
