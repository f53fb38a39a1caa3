package org.hubgraph.registry.importing.run;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.value.Sha256;

/**
 * Finds the records that earlier files of a source had and a file does not have. Nothing is done about them: an editor
 * decides. Of each record of the file, eight bytes are kept in memory.
 */
final class MissingRecords {
    private static final int MOST_LISTED = 1_000;
    private static final int READ_AT_ONCE = 1_000;
    private static final int FIRST_CAPACITY = 1_024;

    private long[] seen = new long[FIRST_CAPACITY];
    private int count;
    private long unread;

    /** Adds the records of a row of the report. */
    void add(ImportRow row, JsonNode detail) {
        var objects = detail.path("objects");
        if (objects.isEmpty() && row.outcome == RowOutcome.REFUSED) {
            unread++;
        }
        for (JsonNode object : objects) {
            if (object.path("key").isTextual()) {
                add(hash(object.path("type").asText(), object.path("key").asText()));
            }
        }
    }

    private void add(long hash) {
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, count * 2);
        }
        seen[count++] = hash;
    }

    /** Different records have the same hash with a probability of about 10^-6 in a million. */
    static long hash(String type, String key) {
        return ByteBuffer.wrap(Sha256.ofAll(type, key)).getLong();
    }

    /**
     * The records of earlier files, in the caller's transaction.
     *
     * @return their number ({@code total}), the first 1,000 of them ({@code records}; an entry with its {@code slug}, unless
     *     it was deleted since) and the number of rows of the file that could not be read and may be theirs ({@code
     *     unreadRows})
     */
    ObjectNode find(EntityManager entities, Mapping mapping) {
        Arrays.sort(seen, 0, count);
        var missing = Json.object();
        var records = missing.putArray("records");
        var listed = new HashMap<UUID, List<ObjectNode>>();
        long total = 0;
        for (TargetType type : mapping.types()) {
            String behind = "";
            List<Object[]> keys;
            do {
                keys = keys(entities, mapping.source().slug(), type, behind);
                for (Object[] key : keys) {
                    behind = (String) key[0];
                    if (behind.startsWith(DraftKeys.DERIVED)
                            || Arrays.binarySearch(seen, 0, count, hash(type.text(), behind)) >= 0) {
                        continue;
                    }
                    if (++total <= MOST_LISTED) {
                        var record = records.addObject()
                                .put("type", type.text())
                                .put("key", behind)
                                .put("id", new GlobalId((String) key[1], (UUID) key[2]).text());
                        listed.computeIfAbsent((UUID) key[2], none -> new ArrayList<>())
                                .add(record);
                    }
                }
                if (type.isEntry()) {
                    addSlugs(entities, listed);
                }
                listed.clear();
            } while (keys.size() == READ_AT_ONCE);
        }
        missing.put("total", total).put("unreadRows", unread);
        return missing;
    }

    private static void addSlugs(EntityManager entities, Map<UUID, List<ObjectNode>> records) {
        if (records.isEmpty()) {
            return;
        }
        String entity = GlobalId.parse(
                        records.values().iterator().next().get(0).path("id").asText())
                .orElseThrow()
                .type();
        entities.createQuery("select key, slug from " + entity + " where key in ?1", Object[].class)
                .setParameter(1, records.keySet())
                .getResultList()
                .forEach(row -> records.get(row[0]).forEach(record -> record.put("slug", (String) row[1])));
    }

    private static List<Object[]> keys(EntityManager entities, String source, TargetType type, String behind) {
        return entities.createQuery(
                        "select recordKey, objectType, objectKey from ImportKey where source = ?1 and target = ?2"
                                + " and recordKey > ?3 order by recordKey",
                        Object[].class)
                .setParameter(1, source)
                .setParameter(2, type)
                .setParameter(3, behind)
                .setMaxResults(READ_AT_ONCE)
                .getResultList();
    }
}
