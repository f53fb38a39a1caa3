package org.hubgraph.registry.importing.mapping;

import org.hubgraph.registry.importing.cleaning.Cleaner;

/**
 * A change that a cleaner made.
 *
 * @param before the value in the file, at most 60 characters on one line
 * @param after the value in the draft; null if it was removed
 */
public record AppliedCleaner(String column, Cleaner cleaner, String before, String after) {}
