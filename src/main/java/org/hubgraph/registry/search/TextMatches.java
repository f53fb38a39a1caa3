package org.hubgraph.registry.search;

import java.util.Map;
import java.util.UUID;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.SearchField;

/**
 * The entries that have a query's words in texts of one field.
 *
 * @param objects the objects with the texts, by the primary keys of the entries' first names in the index of names
 */
record TextMatches(SearchField field, Map<UUID, GlobalId> objects) {}
