/**
 * Proposals of mappings. {@link org.hubgraph.registry.importing.suggestion.MappingSuggestion#of} looks at the names of the
 * columns of a file and at its first rows.
 */
package org.hubgraph.registry.importing.suggestion;
