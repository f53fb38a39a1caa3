package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

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
 */
final class DraftKeys {
    /** The beginning of keys that are derived from the fields of a draft. */
    static final String DERIVED = "~";
    /** The end of a key that says that several entries have the name. */
    private static final String SEVERAL = "*";

    private static final int BYTES = 16;
    /** Fields by which relations between the same objects differ. */
    private static final Set<String> DISTINGUISHING =
            Set.of("kind", "role", "standing", "since", "announcedOn", "committedOn", "succeededOn", "title");
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

    /** @param resolved the fields, with references as ids */
    static String of(Draft draft, ObjectNode resolved, RowContext context) {
        if (draft.key() != null) {
            return draft.key();
        }
        if (!draft.type().isEntry()) {
            return ofRelation(draft, resolved);
        }
        String ofName = ofName(resolved);
        if (draft.mentioned()) {
            return ofName;
        }
        var known = context.keys().find(draft.type(), ofName);
        if (known.isEmpty()) {
            return ofName;
        }
        var before = Json.read(known.get().draft);
        if (before.equals(resolved)) {
            return ofName;
        }
        String exact = exact(resolved);
        boolean another = context.keys().find(draft.type(), exact).isPresent()
                || known.get().runId.equals(context.run())
                        && known.get().ordinal != context.ordinal()
                        && contradict(before, resolved)
                || context.keys().find(draft.type(), ofName + SEVERAL).isPresent();
        return another ? exact : ofName;
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

    /** Stores what a draft has become, under a key of {@link #of}. */
    static void put(Draft draft, String key, ObjectNode resolved, Stored object, RowContext context) {
        context.keys().put(draft.type(), key, object, Json.text(resolved), context.ordinal());
        if (draft.key() == null && draft.type().isEntry() && key.equals(exact(resolved))) {
            String several = ofName(resolved) + SEVERAL;
            if (context.keys().find(draft.type(), several).isEmpty()) {
                context.keys().put(draft.type(), several, object, "{}", context.ordinal());
            }
        }
    }

    private static String ofRelation(Draft draft, ObjectNode resolved) {
        var parts = new TreeMap<String, String>();
        draft.references()
                .forEach(reference -> parts.put(
                        reference.field(), resolved.path(reference.field()).toString()));
        DISTINGUISHING.forEach(field -> parts.put(field, resolved.path(field).asText("")));
        var texts = new ArrayList<String>();
        parts.forEach((field, value) -> {
            texts.add(field);
            texts.add(value);
        });
        return derived(texts.toArray(String[]::new));
    }

    private static String ofName(ObjectNode resolved) {
        return derived("names", resolved.path("names").path(0).path("text").asText());
    }

    private static String exact(ObjectNode resolved) {
        return derived("entry", Json.text(resolved));
    }

    private static String derived(String... texts) {
        return DERIVED + HexFormat.of().formatHex(Sha256.ofAll(texts), 0, BYTES);
    }
}
