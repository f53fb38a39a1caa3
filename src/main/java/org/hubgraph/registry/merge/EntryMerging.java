package org.hubgraph.registry.merge;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;

import org.hubgraph.failure.Conflict;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.StoredChange;

/**
 * Merges an entry into another one of its type. The survivor retains its facts and gets the relations, names, external
 * ids and citations of the merged entry. The row of the merged entry is deleted; its id and slug lead to the survivor.
 */
@ApplicationScoped
public class EntryMerging {
    static final String NAMES = "names";
    static final String EXTERNAL_IDS = "external ids";

    private final EntityManager entities;
    private final Editing editing;
    private final EntryIndex index;
    private final MergedNames names;
    private final MergedIds ids;
    private final MergedEntries redirects;
    private final List<Moving> movings;
    private final Event<StoredChange> changes;

    EntryMerging(
            EntityManager entities,
            Editing editing,
            EntryIndex index,
            MergedNames names,
            MergedIds ids,
            MergedEntries redirects,
            @All List<Moving> movings,
            Event<StoredChange> changes) {
        this.entities = entities;
        this.editing = editing;
        this.index = index;
        this.names = names;
        this.ids = ids;
        this.redirects = redirects;
        this.movings = movings;
        this.changes = changes;
    }

    /**
     * @return the survivor
     * @throws NotFound if one of the two does not exist
     * @throws Conflict if one of the two no longer has the version that the client has read
     * @throws InvalidInput if they cannot be merged
     */
    public <E extends RegistryEntry> E merge(Class<E> type, MergeEntries input, String reason) {
        var violations = editing.examine(input, reason);
        var survivor = editing.present(type, input.id, input.version);
        var merged = editing.present(type, input.mergedId, input.mergedVersion);
        if (merged.key.equals(survivor.key)) {
            violations.add("is the survivor itself.", Moving.MERGED_ID);
        }
        editing.refuseErased(survivor, violations, "id");
        editing.refuseErased(merged, violations, Moving.MERGED_ID);
        violations.check();

        var parts = new ArrayList<MergedPart>();
        keep(NAMES, names.give(merged, survivor, violations), parts);
        keep(EXTERNAL_IDS, ids.give(merged, survivor, violations), parts);
        editing.touch(survivor);
        // Runs before any other row refers to the survivor: its name may have changed, and the database checks
        // references by name immediately.
        entities.flush();

        movings.forEach(moving -> keep(moving.name(), moving.move(merged, survivor, violations), parts));
        violations.check();
        entities.flush();

        index.remove(merged);
        entities.remove(merged);
        redirects.lead(merged, survivor, parts);
        entities.flush();
        changes.fire(new StoredChange(merged, StoredChange.Kind.MERGED));
        return survivor;
    }

    private static void keep(String kind, List<MergedPart> moved, List<MergedPart> parts) {
        moved.forEach(part -> part.kind = kind);
        parts.addAll(moved);
    }
}
