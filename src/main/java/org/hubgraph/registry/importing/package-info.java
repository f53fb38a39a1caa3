/**
 * Loads the registry that is packaged with the application, once for each database. The records of the files become the
 * inputs of mutations. Start with {@link
 * org.hubgraph.registry.importing.RegistryStart}.
 */
package org.hubgraph.registry.importing;
