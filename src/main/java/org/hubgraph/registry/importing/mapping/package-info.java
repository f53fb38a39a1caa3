/**
 * Mappings: which values of a file become which fields of the registry. A {@link
 * org.hubgraph.registry.importing.mapping.Mapping} turns a row of a file into {@link
 * org.hubgraph.registry.importing.mapping.Draft}s, which have the shape of the inputs of mutations.
 */
package org.hubgraph.registry.importing.mapping;
