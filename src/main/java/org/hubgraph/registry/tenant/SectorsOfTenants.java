package org.hubgraph.registry.tenant;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.sector.SectorOwners;

/** The tenants that a search finds by the names of their sectors. */
@Singleton
class SectorsOfTenants extends SectorOwners {
    SectorsOfTenants(EntityManager entities) {
        super(entities, Tenant.class.getSimpleName());
    }
}
