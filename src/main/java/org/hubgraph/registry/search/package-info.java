/**
 * The search for entries by their names and, on request, by other texts. {@link org.hubgraph.registry.search.SearchApi}
 * is where to start reading. Names have their index in {@code registry/name};
 * {@link org.hubgraph.registry.search.TextIndex} writes that of the other texts.
 */
package org.hubgraph.registry.search;
