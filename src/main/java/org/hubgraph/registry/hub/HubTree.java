package org.hubgraph.registry.hub;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.merge.Moving;

/** Which hub lies in which. No hub lies in itself, directly or not, even if several clients move hubs at the same time. */
@ApplicationScoped
class HubTree {
    private static final String PARENT = "parent";
    /** More than any source tells, and few enough to walk. */
    private static final int LEVELS = 20;

    private final Hubs hubs;
    private final Editing editing;

    HubTree(Hubs hubs, Editing editing) {
        this.hubs = hubs;
        this.editing = editing;
    }

    /**
     * Puts a hub into another one.
     *
     * @param hub new, or stored already
     * @param idOrSlug of the other one; null for none
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
            violations.add("That hub is inside this one, so it cannot be its parent.", PARENT);
        } else if (chain.size() == LEVELS) {
            violations.add(
                    "That hub is already " + LEVELS + " levels deep; choose a parent that is higher up.", PARENT);
        }
        if (hub.isPersistent()) {
            // Two transactions could each move a hub into the other's: neither sees what the other does. So each also
            // writes what it relies on, the chain up to the outermost hub. Of two that write the same row, the second
            // cannot be serialized, and is tried again on what the first has left.
            var relied = new ArrayList<>(chain);
            relied.add(hub.key);
            hubs.rewrite(relied);
        }
    }

    /** Of two hubs that become one, neither lies in the other: what lies in either could come to lie in itself. */
    void checkApart(Hub merged, Hub survivor, Violations violations) {
        var aroundMerged = hubs.listOutwards(merged.key, LEVELS);
        var aroundSurvivor = hubs.listOutwards(survivor.key, LEVELS);
        if (aroundMerged.contains(survivor.key) || aroundSurvivor.contains(merged.key)) {
            violations.add("One of the two hubs is inside the other; move it first.", Moving.MERGED_ID);
        }
        // What lies in the merged one comes to lie in all that the survivor lies in: as when it is put there.
        var relied = new ArrayList<>(aroundSurvivor);
        relied.addAll(aroundMerged);
        hubs.rewrite(relied);
    }

    /** What lies in a hub again, or what that lies in, may have been moved since: as when it is put there. */
    void checkBack(Hub hub, Violations violations) {
        var chain = hubs.listOutwards(hub.parentKey, LEVELS);
        if (chain.contains(hub.key)) {
            violations.add(
                    "lay in the hub " + new GlobalId("Hub", hub.parentKey).text()
                            + ", which now lies in what goes back into it: move that first.",
                    Moving.MERGED_ID);
        }
        hubs.rewrite(chain);
    }
}
