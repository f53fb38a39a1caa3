package org.hubgraph.server.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.restassured.response.Response;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The cells of a file by its lines, and those that the rows of a list should have in it. */
final class FileCells {
    private FileCells() {}

    /** The first line has the names of the columns. */
    static List<List<String>> csv(Response response) throws IOException {
        String text = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        try (var reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().map(CsvRecord::getFields).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /** @param width the number of columns; cells that are missing at the end are empty */
    static List<List<String>> spreadsheet(Response response, int width) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response.asByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> IntStream.range(0, width)
                            .mapToObj(cell -> cell < row.getCellCount() ? text(row.getCell(cell)) : "")
                            .toList())
                    .toList();
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        return cell.getRawValue();
    }

    /** The cells of a row in the order of the columns. */
    static List<String> flat(JsonNode row, List<String> columns) {
        var cells = new HashMap<String, String>();
        flatten(row, "", columns, cells);
        return columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    /** A second way to the cells: from the values to the columns, rather than from the columns to the values. */
    private static void flatten(JsonNode node, String path, List<String> columns, Map<String, String> cells) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            columns,
                            cells));
        } else if (node.isArray()) {
            node.forEach(item -> flatten(item, path, columns, cells));
        } else {
            String text = node.isNull() ? "" : node.asText();
            columns.stream()
                    .filter(column -> column.equals(path) || node.isNull() && column.startsWith(path + "."))
                    .forEach(column -> cells.merge(column, text, (before, next) -> before + "|" + next));
        }
    }
}
