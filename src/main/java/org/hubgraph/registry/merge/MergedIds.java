package org.hubgraph.registry.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;

/**
 * The external ids that a survivor gets from a merged entry. An id is identified by its text: if an editor replaces the
 * external ids, the new rows have other keys.
 */
@ApplicationScoped
class MergedIds {
    /** Codes in the detail of a part: what the merged entry recorded about the id. */
    private static final String PREFERRED = "PREFERRED";

    private static final String DISPUTED = "DISPUTED";

    private final EntityManager entities;
    private final EntryIndex index;

    MergedIds(EntityManager entities, EntryIndex index) {
        this.entities = entities;
        this.index = index;
    }

    /** @return a part for each id of the merged entry */
    List<MergedPart> give(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var own = byIdentity(survivor);
        var preferred = preferred(own.values());
        var parts = new ArrayList<MergedPart>();
        var moved = new ArrayList<ExternalId>();
        for (ExternalId id : index.idsOf(merged)) {
            var same = own.get(id.identity());
            parts.add(MergedPart.of(id.identity(), detail(id), same != null));
            if (same == null) {
                id.preferred = id.preferred && !preferred.contains(id.issuer());
                moved.add(id);
            } else {
                entities.remove(id);
                // The two entries that disputed the id are one now. The removed row must not have it any more.
                entities.flush();
                same.dispute(same.isRecordedAsDisputed() && id.isRecordedAsDisputed());
            }
        }
        if (own.size() + moved.size() > ExternalId.MOST) {
            violations.add(
                    "has too many external ids for the survivor, which can have at most " + ExternalId.MOST + ".",
                    Moving.MERGED_ID);
        }
        index.moveIds(moved, survivor);
        return parts;
    }

    /** Moves back the ids that the survivor still has. Of an id that both had, each has a row again. */
    void take(List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored) {
        var own = byIdentity(survivor);
        var back = parts.stream()
                .filter(part -> !part.shared)
                .map(part -> own.get(part.item))
                .filter(Objects::nonNull)
                .toList();
        index.moveIds(back, restored);
        var all = new ArrayList<>(back);
        for (MergedPart part : parts) {
            var same = own.get(part.item);
            if (part.shared && same != null) {
                all.add(again(same, restored, has(part, DISPUTED) || isClaimedByOthers(same)));
                if (part.retainedAs != null && has(part, PREFERRED) && !has(part.retainedAs, PREFERRED)) {
                    same.preferred = false;
                }
            }
        }
        var preferred = preferred(all);
        for (MergedPart part : parts) {
            if (has(part, PREFERRED)) {
                all.stream()
                        .filter(id -> id.identity().equals(part.item) && preferred.add(id.issuer()))
                        .forEach(id -> id.preferred = true);
            }
        }
    }

    /**
     * Whether an entry other than that of the row has the id undisputed. It may have got the id while the row was
     * disputed or the survivor did not have it; of all entries, only one can have it undisputed.
     */
    private boolean isClaimedByOthers(ExternalId row) {
        return index.listClaims(List.of(row)).stream()
                .anyMatch(other -> !other.entryKey.equals(row.entryKey) && !other.isRecordedAsDisputed());
    }

    private ExternalId again(ExternalId same, RegistryEntry restored, boolean disputed) {
        if (!disputed) {
            same.dispute(true);
            // Before the other row is written: one of them has the id undisputed.
            entities.flush();
        }
        var id = new ExternalId();
        id.scheme = same.scheme;
        id.value = same.value;
        id.url = same.url;
        id.issueBy(same.schemeName, same.register);
        id.entryType = same.entryType;
        id.assign(restored.key);
        id.dispute(disputed);
        entities.persist(id);
        return id;
    }

    private static String detail(ExternalId id) {
        var codes = new ArrayList<String>();
        if (id.preferred) {
            codes.add(PREFERRED);
        }
        if (id.isRecordedAsDisputed()) {
            codes.add(DISPUTED);
        }
        return codes.isEmpty() ? null : String.join("_", codes);
    }

    private static boolean has(MergedPart part, String code) {
        return part.detail != null && List.of(part.detail.split("_")).contains(code);
    }

    private static Set<String> preferred(Collection<ExternalId> ids) {
        return ids.stream()
                .filter(id -> id.preferred)
                .map(ExternalId::issuer)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, ExternalId> byIdentity(RegistryEntry entry) {
        return index.idsOf(entry).stream().collect(Collectors.toMap(ExternalId::identity, Function.identity()));
    }
}
