package org.hubgraph.registry.name;

/**
 * A name of which terms are made.
 *
 * @param entryType the name of the entry's type, as the index of names has it
 * @param keyLength the length of the search key in UTF-16 units
 */
public record IndexedName(String text, String entryType, int keyLength) {}
