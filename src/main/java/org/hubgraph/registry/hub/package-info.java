/**
 * Hubs, their zones, services and reported figures, and the tree of hubs within hubs. {@link org.hubgraph.registry.hub.Hub}
 * is the entity, {@link org.hubgraph.registry.hub.Hubs} has its queries, {@link org.hubgraph.registry.hub.HubApi} its fields
 * of Query.
 */
package org.hubgraph.registry.hub;
