package org.hubgraph.registry.importing.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.importing.mapping.Draft;

/**
 * The first row of a file that describes each record, so that a record that comes twice is recognised whether or not its
 * first row has changed anything. A record without a key of its own is known by its object. Each record takes at most 64
 * bytes.
 */
final class FirstRows {
    private static final int READ_AT_ONCE = 1_000;
    private static final int FIRST_CAPACITY = 1_024;
    private static final Set<RowOutcome> DESCRIBED =
            Set.of(RowOutcome.CREATED, RowOutcome.LINKED, RowOutcome.UPDATED, RowOutcome.UNCHANGED);

    /** Open addressing with linear probing: the row of a hash is at the same position, and 0 where there is none. */
    private long[] hashes = new long[FIRST_CAPACITY];

    private long[] rows = new long[FIRST_CAPACITY];
    private int count;
    /** Those of the current transaction. */
    private final Map<Long, Long> added = new HashMap<>();

    /** Those of the rows that an import has reported already, in transactions of their own. */
    static FirstRows of(UUID run, String actor, EntityManager entities, ImportTransactions transactions) {
        var first = new FirstRows();
        long behind = 0;
        List<Object[]> part;
        do {
            long than = behind;
            part = transactions.as(actor, () -> entities.createQuery(
                            "select ordinal, detail from ImportRow where runId = ?1 and ordinal > ?2 order by ordinal",
                            Object[].class)
                    .setParameter(1, run)
                    .setParameter(2, than)
                    .setMaxResults(READ_AT_ONCE)
                    .getResultList());
            for (Object[] row : part) {
                behind = (Long) row[0];
                long ordinal = behind;
                Json.read((String) row[1]).path("objects").forEach(object -> first.add(object, ordinal));
            }
            first.keep();
        } while (part.size() == READ_AT_ONCE);
        return first;
    }

    private void add(JsonNode object, long row) {
        if (!object.path("mentioned").asBoolean()) {
            add(
                    object.path("type").asText(),
                    object.path("key").textValue(),
                    object.path("id").textValue(),
                    RowOutcome.valueOf(object.path("outcome").asText()),
                    row);
        }
    }

    /** Adds the objects that a row describes; what it only mentions is left to the row that describes it. */
    void add(List<DraftReport> objects, long row) {
        for (DraftReport object : objects) {
            var draft = object.draft();
            if (!draft.mentioned()) {
                add(draft.type().text(), draft.key(), object.id(), object.outcome(), row);
            }
        }
    }

    private void add(String type, String key, String id, RowOutcome outcome, long row) {
        String record = key != null ? key : id;
        // A skipped object has neither.
        if (record != null && DESCRIBED.contains(outcome)) {
            added.putIfAbsent(MissingRecords.hash(type, record), row);
        }
    }

    /** The ordinal of the first row that describes the record of a draft; 0 if there is none yet. */
    long find(Draft draft, ImportKey known) {
        long hash = MissingRecords.hash(draft.type().text(), draft.key() != null ? draft.key() : known.object());
        long row = rows[position(hash)];
        return row != 0 ? row : added.getOrDefault(hash, 0L);
    }

    /** The transaction is committed. */
    void keep() {
        added.forEach((hash, row) -> {
            if ((count + 1) * 2 > hashes.length) {
                grow();
            }
            int position = position(hash);
            if (rows[position] == 0) {
                count++;
                hashes[position] = hash;
                rows[position] = row;
            }
        });
        added.clear();
    }

    /** The transaction is rolled back. */
    void forget() {
        added.clear();
    }

    private int position(long hash) {
        int position = (int) hash & hashes.length - 1;
        while (rows[position] != 0 && hashes[position] != hash) {
            position = position + 1 & hashes.length - 1;
        }
        return position;
    }

    private void grow() {
        var hashesBefore = hashes;
        var rowsBefore = rows;
        hashes = new long[hashesBefore.length * 2];
        rows = new long[hashes.length];
        for (int i = 0; i < rowsBefore.length; i++) {
            if (rowsBefore[i] != 0) {
                int position = position(hashesBefore[i]);
                hashes[position] = hashesBefore[i];
                rows[position] = rowsBefore[i];
            }
        }
    }
}
