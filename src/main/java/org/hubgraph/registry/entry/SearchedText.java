package org.hubgraph.registry.entry;

/**
 * A text of an object that a search reads on request.
 *
 * @param field not {@link SearchField#NAMES}, which have an index of their own
 */
public record SearchedText(SearchField field, String text) {}
