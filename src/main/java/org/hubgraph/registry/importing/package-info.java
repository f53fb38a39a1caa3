/**
 * Loads the registry that is packaged with the application, once for each database. Start with {@link
 * org.hubgraph.registry.importing.RegistryStart}.
 */
package org.hubgraph.registry.importing;
