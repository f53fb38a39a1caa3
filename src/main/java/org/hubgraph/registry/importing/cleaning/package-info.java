/**
 * Converts single values as people write them to the values of the registry. Every change is named by a {@link
 * org.hubgraph.registry.importing.cleaning.Cleaner}; a value that cannot be converted is a fault. Start with {@link
 * org.hubgraph.registry.importing.cleaning.Cleaned}.
 */
package org.hubgraph.registry.importing.cleaning;
