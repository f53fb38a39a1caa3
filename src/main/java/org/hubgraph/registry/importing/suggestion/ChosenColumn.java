package org.hubgraph.registry.importing.suggestion;

import java.util.List;

/**
 * A column that an editor gives a field.
 *
 * @param field a field of {@link MappingSuggestion#fields()}
 * @param values examples: those of a column of kinds get a table, and those of sectors show the separator
 */
public record ChosenColumn(String column, String field, List<String> values) {}
