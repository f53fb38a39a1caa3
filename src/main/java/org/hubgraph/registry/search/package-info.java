/**
 * Search by name over all nouns, through the stored search keys of names. Start with {@link
 * org.hubgraph.registry.search.SearchApi}.
 */
package org.hubgraph.registry.search;
