package org.hubgraph.registry.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;

import org.hubgraph.failure.Conflict;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.FormerStates;
import org.hubgraph.registry.change.SlugLookup;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.MergedEntry;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.StoredChange;
import org.hubgraph.registry.merge.MergeCuration.MergeUndone;
import org.hubgraph.value.DisplayText;

/**
 * Undoes a merge. The history contains the merged entry as it was, and the record of the merge lists what was moved.
 * Everything listed that still belongs to the survivor is moved back in its present state, so that later changes by
 * editors are not lost.
 */
@ApplicationScoped
class MergeUndoing {

    private final EntityManager entities;
    private final Editing editing;
    private final SlugLookup slugs;
    private final EntryIndex index;
    private final MergedNames names;
    private final MergedIds ids;
    private final MergedEntries redirects;
    private final FormerStates states;
    private final NodeTables tables;
    private final List<Moving> movings;
    private final Event<StoredChange> changes;

    MergeUndoing(
            EntityManager entities,
            Editing editing,
            SlugLookup slugs,
            EntryIndex index,
            MergedNames names,
            MergedIds ids,
            MergedEntries redirects,
            FormerStates states,
            NodeTables tables,
            @All List<Moving> movings,
            Event<StoredChange> changes) {
        this.entities = entities;
        this.editing = editing;
        this.slugs = slugs;
        this.index = index;
        this.names = names;
        this.ids = ids;
        this.redirects = redirects;
        this.states = states;
        this.tables = tables;
        this.movings = movings;
        this.changes = changes;
    }

    /**
     * @throws NotFound if the id is not that of a merged entry
     * @throws Conflict if the survivor no longer has the version that the client has read
     * @throws InvalidInput with all reasons that prevent it
     */
    MergeUndone undo(UndoMerge input, String reason) {
        var violations = editing.examine(input, reason);
        var merged = GlobalId.parsePresent(input.mergedId)
                .flatMap(id -> redirects.find(id.key()).filter(known -> known.typeName.equals(id.type())))
                .orElseThrow(() -> new NotFound(
                        "No entry with the id \"" + DisplayText.of(input.mergedId) + "\" is merged into another one."));
        return undo(merged, type(merged), input.survivorVersion, violations);
    }

    private Class<? extends RegistryEntry> type(MergedEntry merged) {
        return tables.type(merged.typeName).orElseThrow().asSubclass(RegistryEntry.class);
    }

    private <E extends RegistryEntry> MergeUndone undo(
            MergedEntry merged, Class<E> type, Integer version, Violations violations) {
        var survivor = editing.present(type, id(merged, merged.survivorKey), version);
        var former = former(merged, type, violations);
        var restored = index.restore(type, former, survivor);
        movings.forEach(moving -> moving.prepare(restored));
        var parts = parts(merged);
        names.take(parts.getOrDefault(EntryMerging.NAMES, List.of()), survivor, violations);
        ids.take(parts.getOrDefault(EntryMerging.EXTERNAL_IDS, List.of()), survivor, restored);
        editing.touch(restored);
        editing.touch(survivor);
        // Runs before any other row refers to either entry: the database checks references by name immediately.
        entities.flush();

        movings.forEach(moving ->
                moving.moveBack(parts.getOrDefault(moving.name(), List.of()), survivor, restored, violations));
        entities.flush();
        movings.forEach(moving -> moving.check(survivor, restored, violations));
        violations.check();

        redirects.release(merged);
        entities.flush();
        changes.fire(new StoredChange(restored, StoredChange.Kind.RESTORED));
        return new MergeUndone((Entry) restored, (Entry) survivor);
    }

    /**
     * The former state of the merged entry, if it can be restored. If its slug is in use, a violation is added and the
     * entry gets a temporary slug, so that further violations can be found.
     */
    private <E extends RegistryEntry> E former(MergedEntry merged, Class<E> type, Violations violations) {
        if (!merged.targetKey.equals(merged.survivorKey)) {
            violations.add(
                    "was merged into " + id(merged, merged.targetKey)
                            + ", which was merged later; undo that merge first.",
                    Moving.MERGED_ID);
        }
        if (merged.mergedJustNow) {
            violations.add("is merged by this same request; undo the merge in a separate request.", Moving.MERGED_ID);
        }
        violations.check();
        var former = states.find(type, merged.mergedKey, merged.mergedVersion);
        if (former.isEmpty()) {
            violations.add("cannot be restored, because its former state is not in the history.", Moving.MERGED_ID);
        }
        violations.check();
        if (slugs.isHeld(type, merged.mergedSlug)) {
            violations.add(
                    "had the slug \"" + merged.mergedSlug + "\", which another " + merged.typeName
                            + " now has; change that slug first.",
                    Moving.MERGED_ID);
            former.get().slug = merged.mergedKey.toString();
        }
        return former.get();
    }

    private static String id(MergedEntry merged, UUID key) {
        return new GlobalId(merged.typeName, key).text();
    }

    /**
     * The parts that the merge moved, by their kind. If another entry was merged into the same one later and had an
     * equal part, the survivor retains the part as one of that entry.
     */
    private Map<String, List<MergedPart>> parts(MergedEntry merged) {
        var parts = redirects.listParts(List.of(merged.mergedKey));
        var beside = redirects.listBeside(merged).stream()
                .map(other -> other.mergedKey)
                .toList();
        var shared = redirects.listParts(beside).stream()
                .filter(part -> part.shared)
                .collect(Collectors.toMap(MergeUndoing::what, part -> part, (one, other) -> one));
        for (MergedPart part : parts) {
            var other = part.shared ? null : shared.get(what(part));
            if (other != null) {
                other.shared = false;
                // For a name, the present kind of name; for any other part, the data of the other entry.
                other.detail = part.kind.equals(EntryMerging.NAMES) ? part.detail : other.detail;
                part.shared = true;
                part.retainedAs = other;
            }
        }
        return parts.stream().collect(Collectors.groupingBy(part -> part.kind));
    }

    private static List<String> what(MergedPart part) {
        return List.of(part.kind, part.item);
    }
}
