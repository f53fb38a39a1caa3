package org.hubgraph.server.list;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes the rows of one file. Retains nothing of a row once its bytes are taken. Used by one thread at a time. */
public interface Rows {
    /** @param columns the paths of the columns within a row */
    static Rows of(ListFormat format, List<List<String>> columns, String name) {
        return switch (format) {
            case CSV -> new CsvRows(columns);
            case XLSX -> new XlsxRows(columns, name);
            case JSON_LINES -> new JsonLines();
        };
    }

    /** Parses a row, with all digits of its numbers. */
    static JsonNode parsed(byte[] json) {
        return Cells.parsed(json);
    }

    void add(JsonNode row);

    /** Writes the end of the file. */
    void end();

    /** The bytes written since the last call. */
    byte[] take();
}
