package org.hubgraph.hub;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.curation.References;
import org.hubgraph.curation.Violations;
import org.hubgraph.registry.Stored;

/** A hub is not deleted while others lie in it. */
@ApplicationScoped
class ChildHubs implements References {
    private final Hubs hubs;

    ChildHubs(Hubs hubs) {
        this.hubs = hubs;
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
    public void move(Stored from, Stored to, Violations violations) {
        hubs.list("parentKey", from.key).forEach(hub -> hub.parentKey = to.key);
    }
}
