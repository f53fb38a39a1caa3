package org.hubgraph.registry.hub;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.References;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.merge.MovingRows;

/** The hubs inside a hub. They prevent its deletion, and move with it when it is merged. */
@ApplicationScoped
class ChildHubs implements References, MovingRows<Hub> {
    private final Hubs hubs;
    private final HubTree tree;

    ChildHubs(Hubs hubs, HubTree tree) {
        this.hubs = hubs;
        this.tree = tree;
    }

    @Override
    public String name() {
        return "child hubs";
    }

    @Override
    public long countTo(Stored object) {
        return object instanceof Hub ? hubs.count("parentKey", object.key) : 0;
    }

    @Override
    public List<Hub> listTo(RegistryEntry entry) {
        return hubs.list("parentKey", entry.key);
    }

    @Override
    public void lead(Hub hub, RegistryEntry from, RegistryEntry to, Violations violations) {
        hub.parentKey = to.key;
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        if (merged instanceof Hub one && survivor instanceof Hub other) {
            tree.checkApart(one, other, violations);
        }
        return MovingRows.super.move(merged, survivor, violations);
    }

    /** The former parent of the restored hub may have been merged or deleted since. */
    @Override
    public void prepare(RegistryEntry restored) {
        if (restored instanceof Hub hub && hub.parentKey != null) {
            hub.parentKey =
                    hubs.findByKey(hub.parentKey).map(parent -> parent.key).orElse(null);
        }
    }

    @Override
    public void check(RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        if (restored instanceof Hub hub && hub.parentKey != null) {
            tree.checkBack(hub, violations);
        }
    }
}
