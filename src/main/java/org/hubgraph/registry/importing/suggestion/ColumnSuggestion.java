package org.hubgraph.registry.importing.suggestion;

import java.util.List;

/**
 * What a column of a file probably is.
 *
 * @param field of the mapping, such as {@code foundedOn} or {@code places.city}; null if nothing fits
 * @param confidence from 0 to 1
 * @param reason why, as a clause
 * @param values the first different values of the column, at most 30
 */
public record ColumnSuggestion(String column, String field, double confidence, String reason, List<String> values) {
    /** For people, on one line. */
    public String text() {
        return column + ": " + (field == null ? reason : field + " (" + confidence + "), because " + reason);
    }
}
