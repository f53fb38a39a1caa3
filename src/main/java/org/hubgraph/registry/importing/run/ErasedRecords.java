package org.hubgraph.registry.importing.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import org.hibernate.Session;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/**
 * What imports have kept of an erased person: keys and drafts of records, former values, and the reports of rows. The
 * digests of the keys remain, by which another import of the same file recognises the records.
 */
@ApplicationScoped
class ErasedRecords implements Traces {
    private static final int FETCHED_AT_ONCE = 500;
    private static final int CHANGED_AT_ONCE = 500;

    private final EntityManager entities;

    ErasedRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** Before names in other texts are replaced: rows are recognised by them. */
    @Override
    public int order() {
        return 90;
    }

    @Override
    public void erase(Erasure erasure) {
        var known = rowsOf(erasure.subjects());
        entities.unwrap(Session.class).doWork(connection -> write(connection, details(connection, erasure, known)));
        eraseKeys(erasure.subjects());
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
    private static Map<ImportRow.Key, String> details(Connection connection, Erasure erasure, Set<ImportRow.Key> known)
            throws SQLException {
        var ids = erasure.entries().stream()
                .flatMap(key -> Stream.of(new GlobalId("Person", key).text(), key.toString()))
                .toList();
        var details = new HashMap<ImportRow.Key, String>();
        try (var query = connection.prepareStatement(
                "select run_id, ordinal, record_key, detail, raw_row, content from import_row")) {
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
                        details.put(key, Json.text(withoutValues(Json.read(detail))));
                    }
                }
            }
        }
        return details;
    }

    private static void write(Connection connection, Map<ImportRow.Key, String> details) throws SQLException {
        try (var update = connection.prepareStatement("update import_row set record_key = null, raw_row = null,"
                + " content = null, detail = ? where run_id = ? and ordinal = ?")) {
            int waiting = 0;
            for (var row : details.entrySet()) {
                update.setString(1, row.getValue());
                update.setObject(2, row.getKey().runId());
                update.setLong(3, row.getKey().ordinal());
                update.addBatch();
                if (++waiting % CHANGED_AT_ONCE == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** What became of the objects of a row and by which rules, without anything that the row says. */
    private static JsonNode withoutValues(JsonNode detail) {
        var rest = Json.object();
        var objects = rest.putArray("objects");
        for (JsonNode object : detail.path("objects")) {
            var one = objects.addObject();
            List.of("type", "mentioned", "outcome", "id", "fields").forEach(member -> {
                if (object.has(member)) {
                    one.set(member, object.get(member));
                }
            });
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
