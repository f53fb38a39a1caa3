/**
 * Sectors of the economy and fields of technology, one inside another. {@link org.hubgraph.registry.sector.Sector} is the
 * entity, {@link org.hubgraph.registry.sector.Sectors} has its queries, {@link org.hubgraph.registry.sector.SectorApi} its
 * fields of Query. Hubs and organisations refer to sectors by their keys.
 */
package org.hubgraph.registry.sector;
