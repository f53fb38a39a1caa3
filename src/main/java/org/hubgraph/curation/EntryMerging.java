package org.hubgraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;

import org.hubgraph.failure.Conflict;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.EntryIndex;
import org.hubgraph.registry.MergedEntries;
import org.hubgraph.registry.Name;
import org.hubgraph.registry.NameKind;
import org.hubgraph.registry.RegistryEntry;
import org.hubgraph.registry.StoredChange;

/**
 * How an entry is merged into another one of its type. The survivor keeps its own facts, and gets the relations, names,
 * external ids and citations of the merged one, whose row goes away and whose id and slug lead to the survivor.
 */
@ApplicationScoped
public class EntryMerging {
    private static final String MERGED_ID = "mergedId";
    private static final int MOST_NAMES = 50;
    private static final int MOST_EXTERNAL_IDS = 20;

    private final EntityManager entities;
    private final Editing editing;
    private final EntryIndex index;
    private final MergedEntries redirects;
    private final Citing citing;
    private final List<References> references;
    private final Event<StoredChange> changes;

    EntryMerging(
            EntityManager entities,
            Editing editing,
            EntryIndex index,
            MergedEntries redirects,
            Citing citing,
            @All List<References> references,
            Event<StoredChange> changes) {
        this.entities = entities;
        this.editing = editing;
        this.index = index;
        this.redirects = redirects;
        this.citing = citing;
        this.references = references;
        this.changes = changes;
    }

    /** Moves what belongs to one type of entry alone, and says in the violations what keeps it from being merged. */
    public interface Parts<E> {
        void move(E merged, E survivor, Violations violations);
    }

    public <E extends RegistryEntry> E merge(Class<E> type, MergeEntries input, String reason) {
        return merge(type, input, reason, (merged, survivor, violations) -> {});
    }

    /**
     * @return the survivor
     * @throws NotFound if one of the two is not there
     * @throws Conflict if one of the two is no longer in the version that the client has read
     * @throws InvalidInput if they cannot be merged
     */
    public <E extends RegistryEntry> E merge(Class<E> type, MergeEntries input, String reason, Parts<E> parts) {
        var violations = editing.examine(input, reason);
        var survivor = editing.present(type, input.id, input.version);
        var merged = editing.present(type, input.mergedId, input.mergedVersion);
        if (merged.key.equals(survivor.key)) {
            violations.add("is the survivor itself.", MERGED_ID);
        }
        violations.check();

        addNames(merged, survivor, violations);
        if (index.moveIds(merged, survivor) > MOST_EXTERNAL_IDS) {
            violations.add(
                    "has more external ids than the survivor has room for: it can have " + MOST_EXTERNAL_IDS + ".",
                    MERGED_ID);
        }
        citing.moveAll(merged, survivor);
        parts.move(merged, survivor, violations);
        editing.touch(survivor);
        violations.check();
        // Before anything refers to the survivor: its name may be another now, and references by name are checked at
        // once.
        entities.flush();

        references.forEach(others -> others.move(merged, survivor, violations));
        violations.check();
        entities.flush();

        index.remove(merged);
        entities.remove(merged);
        redirects.lead(merged, survivor);
        entities.flush();
        changes.fire(new StoredChange(merged, StoredChange.Kind.MERGED));
        return survivor;
    }

    /** Behind the survivor's own names, of which those that were official for the merged one are not. */
    private void addNames(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var names = new ArrayList<>(survivor.allNames.all());
        for (Name name : merged.allNames.all()) {
            if (names.stream().noneMatch(known -> isAlike(known, name))) {
                names.add(new Name(
                        name.text(), name.language(), name.kind() == NameKind.OFFICIAL ? NameKind.ALIAS : name.kind()));
            }
        }
        var all = EntryEditing.names(names, violations, MERGED_ID);
        if (names.size() > MOST_NAMES) {
            violations.add("has more names than the survivor has room for: it can have " + MOST_NAMES + ".", MERGED_ID);
        }
        if (!all.equals(survivor.allNames)) {
            survivor.rename(all);
            index.rename(survivor);
        }
    }

    private static boolean isAlike(Name one, Name other) {
        return one.text().equals(other.text()) && Objects.equals(one.language(), other.language());
    }
}
