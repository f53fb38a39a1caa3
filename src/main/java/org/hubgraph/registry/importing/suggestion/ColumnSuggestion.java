package org.hubgraph.registry.importing.suggestion;

/**
 * What a column of a file probably is.
 *
 * @param field of the mapping, such as {@code foundedOn} or {@code places.city}; null if nothing fits
 * @param confidence from 0 to 1
 * @param reason why, as a clause
 */
public record ColumnSuggestion(String column, String field, double confidence, String reason) {
    /** For people, on one line. */
    public String text() {
        return column + ": " + (field == null ? reason : field + " (" + confidence + "), because " + reason);
    }
}
