package org.hubgraph.registry.importing.format;

import java.util.List;

/** Writes rows of CSV or TSV. */
final class DelimitedText {
    private DelimitedText() {}

    /** A row without its line feed. Cells are quoted if they must be. */
    static String row(List<String> cells, char separator) {
        var row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                row.append(separator);
            }
            append(row, cells.get(i), separator);
        }
        return row.toString();
    }

    private static void append(StringBuilder row, String cell, char separator) {
        boolean quoted = cell.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        if (quoted) {
            row.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            row.append(cell);
        }
    }
}
