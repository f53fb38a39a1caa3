/**
 * What hubs, tenants, people and funds have in common: slugs, names, external ids, global ids, {@code node(id:)}, and
 * the superclasses of entities. Start with {@link org.hubgraph.registry.entry.RegistryEntry}.
 */
package org.hubgraph.registry.entry;
