package org.hubgraph.registry.classification;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.References;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.sector.Sector;

/** The hubs in a sector. They prevent its deletion. */
@ApplicationScoped
class HubsInSectors implements References {
    private final Hubs hubs;

    HubsInSectors(Hubs hubs) {
        this.hubs = hubs;
    }

    @Override
    public String name() {
        return "hubs";
    }

    @Override
    public long countTo(Stored object) {
        return object instanceof Sector ? hubs.count("array_contains(sectorKeys, ?1)", object.key) : 0;
    }
}
