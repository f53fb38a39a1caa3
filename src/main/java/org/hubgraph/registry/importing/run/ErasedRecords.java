package org.hubgraph.registry.importing.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import org.hibernate.Session;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/**
 * What imports have kept of an erased person: keys and drafts of records, former values, and the reports of rows. The
 * digests of the keys remain, by which another import of the same file recognises the records. Rows that were kept until
 * editors decide can no longer be imported.
 */
@ApplicationScoped
class ErasedRecords implements Traces {
    private static final int FETCHED_AT_ONCE = 500;
    private static final int CHANGED_AT_ONCE = 500;

    private final EntityManager entities;
    private final Event<ErasedRows> events;

    ErasedRecords(EntityManager entities, Event<ErasedRows> events) {
        this.entities = entities;
        this.events = events;
    }

    /**
     * What is left of the report of a row.
     *
     * @param kept whether the row itself was kept until then
     */
    private record Left(String detail, RowOutcome outcome, boolean kept) {}

    /** Before names in other texts are replaced: rows are recognised by them. */
    @Override
    public int order() {
        return 90;
    }

    @Override
    public void erase(Erasure erasure) {
        var known = rowsOf(erasure.subjects());
        var left = entities.unwrap(Session.class).doReturningWork(connection -> {
            var rows = left(connection, erasure, known);
            countAgain(connection, rows.keySet());
            write(connection, rows);
            return rows;
        });
        eraseKeys(erasure.subjects());
        var runs = left.entrySet().stream()
                .filter(row -> row.getValue().kept())
                .map(row -> row.getKey().runId())
                .collect(Collectors.toSet());
        if (!runs.isEmpty()) {
            events.fire(new ErasedRows(runs));
        }
    }

    /** The rows that added or changed one of the objects, or described it last. */
    private Set<ImportRow.Key> rowsOf(Set<UUID> objects) {
        return Stream.of("ImportKey", "ImportChange")
                .flatMap(type -> entities.createQuery(
                                "select runId, ordinal from " + type + " where objectKey in ?1", Object[].class)
                        .setParameter(1, objects)
                        .getResultStream())
                .map(row -> new ImportRow.Key((UUID) row[0], (Long) row[1]))
                .collect(Collectors.toSet());
    }

    /**
     * What is left of the reports of these rows, and of rows that name the person or whose report has the person as an
     * object or a candidate.
     */
    private static Map<ImportRow.Key, Left> left(Connection connection, Erasure erasure, Set<ImportRow.Key> known)
            throws SQLException {
        var ids = erasure.entries().stream()
                .flatMap(key -> Stream.of(new GlobalId("Person", key).text(), key.toString()))
                .toList();
        var left = new HashMap<ImportRow.Key, Left>();
        try (var query = connection.prepareStatement(
                "select run_id, ordinal, record_key, outcome, detail, raw_row, content from import_row")) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var key = new ImportRow.Key(row.getObject("run_id", UUID.class), row.getLong("ordinal"));
                    String detail = row.getString("detail");
                    boolean isAbout = known.contains(key)
                            || ids.stream().anyMatch(detail::contains)
                            || Stream.of(
                                            row.getString("record_key"),
                                            detail,
                                            row.getString("raw_row"),
                                            row.getString("content"))
                                    .filter(Objects::nonNull)
                                    .anyMatch(erasure::isNamedIn);
                    if (isAbout) {
                        var outcome = RowOutcome.valueOf(row.getString("outcome"));
                        boolean kept = row.getString("content") != null;
                        boolean waited = kept && outcome == RowOutcome.WAITING;
                        left.put(
                                key,
                                new Left(
                                        Json.text(withoutValues(Json.read(detail), waited)),
                                        waited ? RowOutcome.REFUSED : outcome,
                                        kept));
                    }
                }
            }
        }
        return left;
    }

    private static void write(Connection connection, Map<ImportRow.Key, Left> left) throws SQLException {
        try (var update = connection.prepareStatement("update import_row set record_key = null, raw_row = null,"
                + " content = null, detail = ?, outcome = ? where run_id = ? and ordinal = ?")) {
            int waiting = 0;
            for (var row : left.entrySet()) {
                update.setString(1, row.getValue().detail());
                update.setString(2, row.getValue().outcome().name());
                update.setObject(3, row.getKey().runId());
                update.setLong(4, row.getKey().ordinal());
                update.addBatch();
                if (++waiting % CHANGED_AT_ONCE == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** Waits for the transactions that store rows of the same imports; they lock the import first, too. */
    private static void countAgain(Connection connection, Set<ImportRow.Key> rows) throws SQLException {
        try (var update = connection.prepareStatement("update import_run set outcomes = null where id = ?")) {
            for (UUID run :
                    new TreeSet<>(rows.stream().map(ImportRow.Key::runId).toList())) {
                update.setObject(1, run);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /**
     * What became of the objects of a row and by which rules, without anything that the row says.
     *
     * @param refused whether the objects that wait are refused
     */
    private static JsonNode withoutValues(JsonNode detail, boolean refused) {
        var rest = Json.object();
        var objects = rest.putArray("objects");
        for (JsonNode object : detail.path("objects")) {
            var one = objects.addObject();
            List.of("type", "mentioned", "outcome", "id", "fields").forEach(member -> {
                if (object.has(member)) {
                    one.set(member, object.get(member));
                }
            });
            if (refused && one.path("outcome").asText().equals(RowOutcome.WAITING.name())) {
                one.put("outcome", RowOutcome.REFUSED.name());
            }
            one.putNull("key").putNull("slug");
        }
        var faults = rest.putArray("faults");
        for (JsonNode fault : detail.path("faults")) {
            var one = faults.addObject();
            List.of("rule", "severity", "column", "remedy").forEach(member -> one.set(member, fault.get(member)));
            one.putNull("value").put("message", "the row was about a person who was erased");
        }
        rest.putArray("cleaners");
        return rest;
    }

    private void eraseKeys(Set<UUID> objects) {
        var keys = entities.createQuery(
                        "select source, target, recordKey from ImportKey where objectKey in ?1", Object[].class)
                .setParameter(1, objects)
                .getResultList();
        var changes = entities.createQuery(
                        "select runId, number, recordKey from ImportChange where objectKey in ?1", Object[].class)
                .setParameter(1, objects)
                .getResultList();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var update = connection.prepareStatement("update import_key set record_key = ?, draft = '{}'"
                    + " where source = ? and target = ? and record_key = ?")) {
                for (Object[] key : keys) {
                    update.setString(1, DraftKeys.erased((String) key[2]));
                    update.setString(2, (String) key[0]);
                    update.setString(3, key[1].toString());
                    update.setString(4, (String) key[2]);
                    update.addBatch();
                }
                update.executeBatch();
            }
            try (var update = connection.prepareStatement("update import_change set record_key = ?,"
                    + " former = case when former is null then null else '{}' end,"
                    + " former_draft = case when former_draft is null then null else '{}' end"
                    + " where run_id = ? and number = ?")) {
                for (Object[] change : changes) {
                    update.setString(1, DraftKeys.erased((String) change[2]));
                    update.setObject(2, change[0]);
                    update.setInt(3, (Integer) change[1]);
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }
}
