package org.hubgraph.server.list;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.ObjectGraph;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The three formats as other programs read them. */
class RowsTest {
    private static final List<List<String>> COLUMNS = List.of(List.of("id"), List.of("place", "city"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(Seed.of(RowsTest.class));

    private static ObjectNode row(String id, String city) {
        var row = JSON.createObjectNode().put("id", id);
        row.putObject("place").put("city", city);
        return row;
    }

    private static byte[] file(ListFormat format, List<ObjectNode> nodes) {
        var file = new ByteArrayOutputStream();
        var rows = Rows.of(format, COLUMNS, "hubs");
        for (var node : nodes) {
            rows.add(node);
            file.writeBytes(rows.take());
        }
        rows.end();
        file.writeBytes(rows.take());
        return file.toByteArray();
    }

    private static List<List<String>> csv(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        try (var reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<List<String>> spreadsheet(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> IntStream.range(0, COLUMNS.size())
                            .mapToObj(cell -> row.getCellText(cell))
                            .toList())
                    .toList();
        }
    }

    /** Any text comes back, however it is taken into pieces; what begins like a formula has an apostrophe in CSV. */
    @Test
    void everyTextComesBack() throws IOException {
        var nodes = new ArrayList<ObjectNode>();
        var texts = new ArrayList<List<String>>();
        for (int i = 0; i < 500; i++) {
            String id = text();
            String city = text();
            nodes.add(row(id, city));
            texts.add(List.of(id, city));
        }

        var inCsv = csv(file(ListFormat.CSV, nodes));
        var inSpreadsheet = spreadsheet(file(ListFormat.XLSX, nodes));
        var lines = new String(file(ListFormat.JSON_LINES, nodes), StandardCharsets.UTF_8).split("\n");

        assertEquals(List.of("id", "place.city"), inCsv.get(0));
        assertEquals(List.of("id", "place.city"), inSpreadsheet.get(0));
        for (int i = 0; i < nodes.size(); i++) {
            assertEquals(texts.get(i).stream().map(RowsTest::inCsv).toList(), inCsv.get(i + 1));
            assertEquals(texts.get(i), inSpreadsheet.get(i + 1));
            assertEquals(nodes.get(i), JSON.readTree(lines[i]));
        }
        assertEquals(nodes.size(), lines.length);
    }

    private String text() {
        var pieces =
                List.of("=", "+", "-", "@", "\t", ",", "\"", "'", "\n", ";", "|", "中", "é", "😀", "a", "7", " ", "<&>");
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static String inCsv(String text) {
        boolean formula = "=+-@\t\n".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]7+");
        return formula ? "'" + text : text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "=HYPERLINK(\"http://x\")"
            })
    void noTextIsAFormula(String formula) throws IOException {
        var node = List.of(row(formula, formula));

        assertEquals("'" + formula, csv(file(ListFormat.CSV, node)).get(1).get(0));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(ListFormat.XLSX, node)))) {
            var cell = workbook.getFirstSheet().read().get(1).getCell(0);
            assertEquals(CellType.STRING, cell.getType());
            assertEquals(null, cell.getFormula());
        }
    }

    @Test
    void numbersStayNumbers() throws IOException {
        var node = JSON.createObjectNode().put("id", -73.5);
        node.putObject("place").put("city", "-73.5");

        assertEquals(
                List.of("-73.5", "-73.5"),
                csv(file(ListFormat.CSV, List.of(node))).get(1));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(ListFormat.XLSX, List.of(node))))) {
            var cells = workbook.getFirstSheet().read().get(1);
            assertEquals(CellType.NUMBER, cells.getCell(0).getType());
            assertEquals(CellType.STRING, cells.getCell(1).getType());
        }
    }

    /** Names may contain neither, but other texts might. */
    @Test
    void aSpreadsheetHasNeitherForbiddenCharactersNorTooLongTexts() throws IOException {
        var cells = spreadsheet(file(ListFormat.XLSX, List.of(row("a\u0001\uFFFFb", "x".repeat(40_000)))));

        assertEquals("a\uFFFD\uFFFDb", cells.get(1).get(0));
        assertEquals(32_767, cells.get(1).get(1).length());
        assertTrue(cells.get(1).get(1).endsWith("[cut off: too long for a spreadsheet]"));
    }

    /** The values of two columns of one list correspond. */
    @Test
    void listsAreJoined() throws IOException {
        var row = JSON.readTree(
                "{\"list\": [{\"a\": 1, \"b\": [\"x\", \"y\"]}, {\"a\": null, \"b\": []}, {\"a\": 3, \"b\": [\"z\"]}]}");

        assertEquals("1||3", Cells.value(row, List.of("list", "a")).textValue());
        assertEquals("x|y|z", Cells.value(row, List.of("list", "b")).textValue());
        assertEquals(
                "",
                Cells.value(JSON.readTree("{\"list\": []}"), List.of("list", "a"))
                        .textValue());
        assertTrue(Cells.value(JSON.readTree("{\"one\": null}"), List.of("one", "a"))
                .isNull());
    }

    /** Except for buffers, which grow with the largest chunk: 200,000 rows are megabytes. */
    @ParameterizedTest
    @EnumSource(ListFormat.class)
    void nothingIsRetainedOfRowsThatAreTaken(ListFormat format) {
        var rows = Rows.of(format, COLUMNS, "hubs");
        long early = retained(rows, 2_000);
        long late = retained(rows, 200_000);

        assertTrue(late <= early + 65_536, () -> late + " bytes after 200,000 rows, " + early + " after 2,000");
    }

    private long retained(Rows rows, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(row("id-" + random.nextLong(), "city"));
            if (i % 100 == 99) {
                rows.take();
            }
        }
        return new ObjectGraph().bytes(rows);
    }
}
