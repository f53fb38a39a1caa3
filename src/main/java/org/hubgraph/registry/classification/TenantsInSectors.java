package org.hubgraph.registry.classification;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.References;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.tenant.Tenants;

/** The organisations in a sector. They prevent its deletion. */
@ApplicationScoped
class TenantsInSectors implements References {
    private final Tenants tenants;

    TenantsInSectors(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public long countTo(Stored object) {
        return object instanceof Sector ? tenants.count("array_contains(sectorKeys, ?1)", object.key) : 0;
    }
}
