package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftReference;

/**
 * The keys of relations without a key of their own, which are derived from their ends and kind.
 *
 * <p>An end may have been merged into another entry since an earlier file: then the reference leads to the survivor, but
 * the key was derived from the merged entry. Therefore the keys with merged entries as ends are tried, too.
 */
final class RelationKeys {
    /** Fields by which relations between the same objects differ. */
    private static final Set<String> DISTINGUISHING =
            Set.of("kind", "role", "standing", "since", "announcedOn", "committedOn", "succeededOn", "title");
    /** That many keys are tried at most. */
    private static final int MOST_TRIED = 1_000;

    private RelationKeys() {}

    /** What a relation says, with the ids of an entry or of merged ones as its ends, and what the source has for it. */
    private record Said(ObjectNode fields, String key, ImportKey known) {
        boolean isSame(ObjectNode resolved) {
            var before = Json.read(known.draft);
            return before.equals(fields) || before.equals(resolved);
        }
    }

    /**
     * Finds a relation without a key of its own.
     *
     * @param resolved the fields, with references as ids
     * @param merged the primary keys of the entries that were merged into the entry with a primary key
     */
    static DraftKeys.Found find(
            Draft draft, ObjectNode resolved, Function<UUID, Set<UUID>> merged, RowContext context) {
        var variants = variants(draft, resolved, merged);
        var keys = variants.stream().map(fields -> of(draft, fields)).toList();
        if (keys.size() > 1) {
            context.keys().readUnread(draft.type(), keys);
        }
        var said = new ArrayList<Said>();
        for (int i = 0; i < keys.size(); i++) {
            var known = context.keys().find(draft.type(), keys.get(i));
            if (known.isPresent()) {
                said.add(new Said(variants.get(i), keys.get(i), known.get()));
            }
        }
        return said.isEmpty() ? found(keys.get(0), null) : choose(draft, said, resolved, context);
    }

    /** Of several relations that have become equal by merges, each row of the file describes another one. */
    private static DraftKeys.Found choose(Draft draft, List<Said> said, ObjectNode resolved, RowContext context) {
        var first = said.get(0);
        if (said.size() > 1 && !(first.fields() == resolved && first.isSame(resolved))) {
            var unread = said.stream()
                    .filter(one -> context.otherRow(draft, one.known()) == 0)
                    .toList();
            first = unread.stream()
                    .filter(one -> one.isSame(resolved))
                    .findFirst()
                    .orElse(unread.isEmpty() ? first : unread.get(0));
        }
        return found(first.key(), first.known());
    }

    private static DraftKeys.Found found(String key, ImportKey known) {
        return new DraftKeys.Found(key, known, false, false);
    }

    /** The fields themselves, and behind them those with merged entries as ends. */
    private static List<ObjectNode> variants(Draft draft, ObjectNode resolved, Function<UUID, Set<UUID>> merged) {
        var all = new ArrayList<>(List.of(resolved));
        var fields = draft.references().stream().map(DraftReference::field).distinct();
        fields.forEach(field -> {
            var value = resolved.path(field);
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                int index = i;
                add(all, value.get(i), merged, (said, id) -> ((ArrayNode) said.get(field)).set(index, id));
            }
            if (value.isTextual()) {
                add(all, value, merged, (said, id) -> said.put(field, id));
            }
        });
        return all;
    }

    /** @param replacement replaces the end by an id */
    private static void add(
            List<ObjectNode> all,
            JsonNode end,
            Function<UUID, Set<UUID>> merged,
            BiConsumer<ObjectNode, String> replacement) {
        var id = GlobalId.parse(end.asText()).orElseThrow();
        var given = List.copyOf(all);
        for (UUID key : merged.apply(id.key())) {
            for (ObjectNode fields : given) {
                if (all.size() == MOST_TRIED) {
                    return;
                }
                var said = fields.deepCopy();
                replacement.accept(said, new GlobalId(id.type(), key).text());
                all.add(said);
            }
        }
    }

    private static String of(Draft draft, ObjectNode resolved) {
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
        return DraftKeys.derived(texts.toArray(String[]::new));
    }
}
