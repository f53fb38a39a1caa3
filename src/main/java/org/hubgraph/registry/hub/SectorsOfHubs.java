package org.hubgraph.registry.hub;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.sector.SectorOwners;

/** The hubs that a search finds by the names of their sectors. */
@Singleton
class SectorsOfHubs extends SectorOwners {
    SectorsOfHubs(EntityManager entities) {
        super(entities, Hub.class.getSimpleName());
    }
}
