package org.hubgraph.registry.importing.run;

import java.util.HexFormat;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.value.Sha256;

/**
 * The keys of drafts among those of their source. A draft without a key gets one that is derived from its fields: a
 * relation from its ends and kind, an entry from its name.
 *
 * <p>A name is no key: a file may describe several entries of one name. The first one has the key of the name. Another
 * row that contradicts it is matched with the registry like an entry that is not known, and has a key of all its fields.
 * From then on, only a row that says exactly the same as before is recognised by a derived key.
 *
 * <p>Another row of the file that does not contradict it describes the same entry and adds to it. It has a key of all its
 * fields, too, so that the next import finds each of the rows unchanged.
 */
final class DraftKeys {
    /** The beginning of keys that are derived from the fields of a draft. */
    static final String DERIVED = "~";
    /** The end of a key that says that several entries have the name. */
    private static final String SEVERAL = "*";
    /** The end of a key that says that several rows describe the entry with the name. */
    private static final String SHARED = "+";

    /** The beginning of keys of records about a person who was erased. */
    private static final String ERASED = DERIVED + "erased-";

    private static final int BYTES = 16;
    /** Fields in which two descriptions of one entry often differ. */
    private static final Set<String> NEVER_CONTRADICT = Set.of(
            "names",
            "descriptions",
            "kind",
            "kinds",
            "sectors",
            "links",
            "emailDomains",
            "fieldsOfWork",
            "externalIds");

    private DraftKeys() {}

    /**
     * Where a draft belongs among the records of its source.
     *
     * @param key under which it is stored
     * @param known what the source has for it; null if it is new
     * @param adds whether another row of the file describes the object as well, so that this one only adds to it; then
     *     {@code known} has another key
     * @param shared whether several rows describe the object, so that none of them clears what it does not say
     */
    record Found(String key, ImportKey known, boolean adds, boolean shared) {}

    /**
     * Finds an entry, or a relation with a key; for others see {@link RelationKeys}.
     *
     * @param resolved the fields, with references as ids
     */
    static Found find(Draft draft, ObjectNode resolved, RowContext context) {
        if (draft.key() != null) {
            return at(draft.key(), draft, context);
        }
        String ofName = ofName(resolved);
        var byName = at(ofName, draft, context);
        if (draft.mentioned() || byName.known() == null) {
            return byName;
        }
        var before = Json.read(byName.known().draft);
        if (before.equals(resolved)) {
            return byName;
        }
        var exactly = at(exact(resolved), draft, context);
        if (exactly.known() != null || isMarked(ofName + SEVERAL, draft, context)) {
            return exactly;
        }
        boolean shared = isMarked(ofName + SHARED, draft, context);
        boolean again = context.otherRow(draft, byName.known()) != 0;
        if (!again || shared && !byName.known().runId.equals(context.run())) {
            // What a row said in an earlier file.
            return new Found(ofName, byName.known(), false, shared);
        }
        return contradict(before, resolved) ? exactly : new Found(exactly.key(), byName.known(), true, true);
    }

    private static Found at(String key, Draft draft, RowContext context) {
        return new Found(key, context.keys().find(draft.type(), key).orElse(null), false, false);
    }

    private static boolean isMarked(String key, Draft draft, RowContext context) {
        return context.keys().find(draft.type(), key).isPresent();
    }

    private static boolean contradict(ObjectNode one, ObjectNode other) {
        for (var field : one.properties()) {
            JsonNode value = other.path(field.getKey());
            if (!NEVER_CONTRADICT.contains(field.getKey())
                    && !value.isMissingNode()
                    && !value.isNull()
                    && !field.getValue().isNull()
                    && !agree(field.getValue(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean agree(JsonNode one, JsonNode other) {
        if (one.isArray() && other.isArray()) {
            for (JsonNode item : one) {
                for (JsonNode wanted : other) {
                    if (agree(item, wanted)) {
                        return true;
                    }
                }
            }
            return one.isEmpty() || other.isEmpty();
        }
        // The more precise date, or the place with more parts, says the same.
        return one.isTextual() && other.isTextual()
                ? one.textValue().startsWith(other.textValue())
                        || other.textValue().startsWith(one.textValue())
                : ThreeWayMerge.agrees(one, other) || ThreeWayMerge.agrees(other, one);
    }

    /** Stores what a draft has become that was new. */
    static void put(Draft draft, String key, ObjectNode resolved, Stored object, RowContext context) {
        put(draft, key, Json.text(resolved), object, context);
        if (draft.key() == null && draft.type().isEntry() && key.equals(exact(resolved))) {
            mark(draft, ofName(resolved) + SEVERAL, object, context);
        }
    }

    /** Stores what a known draft says now. */
    static void putAgain(Draft draft, Found found, ObjectNode resolved, Stored object, RowContext context) {
        put(draft, found.key(), Json.text(resolved), object, context);
        if (found.adds()) {
            String ofName = found.known().recordKey;
            var before = Json.read(found.known().draft);
            if (!isMarked(ofName + SHARED, draft, context)) {
                mark(draft, ofName + SHARED, object, context);
                put(draft, exact(before), found.known().draft, object, context);
            }
            // For the rows that follow: they may contradict any of the rows.
            var all = resolved.deepCopy();
            all.setAll(before);
            put(draft, ofName, Json.text(all), object, context);
        } else if (found.shared()) {
            put(draft, exact(resolved), Json.text(resolved), object, context);
        }
    }

    private static void mark(Draft draft, String key, Stored object, RowContext context) {
        if (!isMarked(key, draft, context)) {
            put(draft, key, "{}", object, context);
        }
    }

    private static void put(Draft draft, String key, String text, Stored object, RowContext context) {
        // Only a key that was looked up can be stored.
        context.keys().find(draft.type(), key);
        context.keys().put(draft.type(), key, object, text, context.ordinal());
    }

    /** Whether the key is that of all fields of a row. */
    static boolean isExact(ImportKey key) {
        return key.recordKey.equals(exact(Json.read(key.draft)));
    }

    /** Whether the key is that of the name of an entry. */
    static boolean isOfName(ImportKey key) {
        return key.recordKey.equals(ofName(Json.read(key.draft)));
    }

    private static String ofName(ObjectNode resolved) {
        return derived("names", resolved.path("names").path(0).path("text").asText());
    }

    private static String exact(ObjectNode resolved) {
        return derived("entry", Json.text(resolved));
    }

    /**
     * The key that an erasure leaves of a record: a digest, by which another file with the record does not bring the
     * person back.
     */
    static String erased(String key) {
        return ERASED + derived("erased", key).substring(DERIVED.length());
    }

    static boolean isErased(ImportKey key) {
        return key.recordKey.startsWith(ERASED);
    }

    static String derived(String... texts) {
        return DERIVED + HexFormat.of().formatHex(Sha256.ofAll(texts), 0, BYTES);
    }
}
