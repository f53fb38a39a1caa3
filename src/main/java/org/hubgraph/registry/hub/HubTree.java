package org.hubgraph.registry.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.merge.Moving;

/**
 * The nesting of hubs. No hub contains itself, directly or indirectly, even if several clients move hubs concurrently.
 */
@ApplicationScoped
class HubTree {
    private static final String PARENT = "parent";
    /** Maximum depth of a new parent: more than any source reports, and small enough to traverse. */
    static final int LEVELS = 20;

    private final Hubs hubs;
    private final Editing editing;

    HubTree(Hubs hubs, Editing editing) {
        this.hubs = hubs;
        this.editing = editing;
    }

    /**
     * Sets the parent of a hub.
     *
     * @param hub new or stored
     * @param idOrSlug of the parent; null for none
     */
    void put(Hub hub, String idOrSlug, Violations violations) {
        var parent = editing.named(Hub.class, idOrSlug, violations, PARENT);
        hub.parentKey = parent == null ? null : parent.key;
        if (parent == null) {
            return;
        }
        var chain = hubs.listOutwards(parent.key, LEVELS);
        if (parent.key.equals(hub.key)) {
            violations.add("A hub cannot be its own parent.", PARENT);
        } else if (chain.contains(hub.key)) {
            violations.add("A hub cannot be inside a hub that it contains.", PARENT);
        } else {
            checkDepth(chain, hub.isPersistent() ? hubs.height(hub.key, LEVELS) : 1, violations, PARENT);
        }
        if (hub.isPersistent()) {
            // Two concurrent transactions could each move a hub into the other's without seeing the other move.
            // Therefore each also rewrites the rows that its check relies on: the chain of parents up to the outermost
            // hub. If both write the same row, the second fails to serialize and is retried on the result of the first.
            var relied = new ArrayList<>(chain);
            relied.add(hub.key);
            hubs.rewrite(relied);
        }
    }

    /**
     * Adds a violation if one of two hubs to be merged is inside the other: a hub inside either could then contain
     * itself.
     */
    void checkApart(Hub merged, Hub survivor, Violations violations) {
        var aroundMerged = hubs.listOutwards(merged.key, LEVELS);
        var aroundSurvivor = hubs.listOutwards(survivor.key, LEVELS);
        if (aroundMerged.contains(survivor.key) || aroundSurvivor.contains(merged.key)) {
            violations.add("One of the two hubs is inside the other; move it first.", Moving.MERGED_ID);
        } else {
            checkDepth(aroundSurvivor, hubs.height(merged.key, LEVELS) - 1, violations, Moving.MERGED_ID);
        }
        // The children of the merged hub will be inside all parents of the survivor. As for a move, both chains are
        // rewritten.
        var relied = new ArrayList<>(aroundSurvivor);
        relied.addAll(aroundMerged);
        hubs.rewrite(relied);
    }

    /**
     * Checks a hub that has its former parent again: the hub or that parent may have been moved since. As for a move,
     * the chain is rewritten.
     */
    void checkBack(Hub hub, Violations violations) {
        var chain = hubs.listOutwards(hub.parentKey, LEVELS);
        if (chain.contains(hub.key)) {
            violations.add(
                    "would return to the hub " + new GlobalId("Hub", hub.parentKey).text()
                            + ", which is now inside this one; move that hub first.",
                    Moving.MERGED_ID);
        } else {
            checkDepth(chain, hubs.height(hub.key, LEVELS), violations, Moving.MERGED_ID);
        }
        hubs.rewrite(chain);
    }

    /**
     * Adds a violation if hubs would be nested more than {@link #LEVELS} deep.
     *
     * @param chain the new parent and all hubs around it, read up to that depth
     * @param height levels that will be inside the parent
     */
    private static void checkDepth(List<UUID> chain, int height, Violations violations, Object... path) {
        if (chain.size() + height > LEVELS) {
            violations.add(
                    "Hubs would be nested " + (chain.size() + height) + " levels deep; " + LEVELS + " are allowed.",
                    path);
        }
    }
}
