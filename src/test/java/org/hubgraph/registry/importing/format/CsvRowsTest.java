package org.hubgraph.registry.importing.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvRowsTest {
    @TempDir
    Path folder;

    @Test
    void readsQuotedCellsWithLineFeedsAndSeparators() {
        var rows = rows("a,b\r\n\"1,\"\"x\"\"\",\"two\nlines\"\r\n\r\n,3\r\n");

        assertEquals(
                List.of("{\"a\":\"1,\\\"x\\\"\",\"b\":\"two\\nlines\"}", "{\"b\":\"3\"}"),
                rows.stream().map(row -> row.content().toString()).toList());
        assertEquals(List.of(1L, 2L), rows.stream().map(SourceRow::ordinal).toList());
    }

    @Test
    void writesARowAsItWas() {
        var row = rows("a;b\n\"x;\"\"y\"\"\";z\n").get(0);

        assertEquals("\"x;\"\"y\"\"\";z", row.raw());
    }

    @Test
    void recognisesTheSeparatorAndTheByteOrderMark() {
        for (String separator : List.of(",", ";", "\t", "|")) {
            for (Charset encoding :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                String text = "\uFEFF" + "name" + separator + "city\nStraßenlabor" + separator + "Köln\n";

                var rows = ImportFiles.rows(ImportFiles.of(folder, "x.csv", text.getBytes(encoding)));

                assertEquals(
                        "{\"name\":\"Straßenlabor\",\"city\":\"Köln\"}",
                        rows.get(0).content().toString());
            }
        }
    }

    @Test
    void aFirstLineOfExcelNamesTheSeparator() {
        for (String line : List.of("sep=;\n", "\uFEFFsep=;\r\n", "SEP=;\r")) {
            var row = rows(line + "name,x;city\none;Bonn\n").get(0);

            assertEquals("{\"name,x\":\"one\",\"city\":\"Bonn\"}", row.content().toString());
            assertEquals(1, row.number());
        }
    }

    @Test
    void readsOtherEncodingsOnRequest() {
        var rows = ImportFiles.rows(
                ImportFiles.packaged("tenants-semicolon-latin1.csv", ImportFiles.encoded(StandardCharsets.ISO_8859_1)));
        var gb = Charset.forName("GB18030");
        var chinese = ImportFiles.of(folder, "gb.csv", "name,city\n模速空间,上海\n".getBytes(gb));

        assertEquals("Werk für Ölpressen", rows.get(0).content().get("Name").asText());
        assertEquals(
                "模速空间",
                ImportFiles.rows(new SourceFile(
                                chinese.path(), chinese.name(), ImportFiles.encoded(gb), chinese.limits()))
                        .get(0)
                        .content()
                        .get("name")
                        .asText());
    }

    @Test
    void namesTheByteThatIsNotOfTheEncoding() {
        var fault = unreadable(ImportFiles.packaged("not-utf8.csv"));

        assertEquals(ImportRule.ENCODING, fault.fault().rule());
        assertEquals("byte 21 is not UTF-8 (hexadecimal E9)", fault.getMessage());
        assertTrue(fault.fault().remedy().contains("GB18030"));
    }

    @Test
    void refusesAFileWhoseQuoteNeverCloses() {
        var fault = unreadable(ImportFiles.packaged("broken-quote.csv"));

        assertEquals(ImportRule.QUOTE_NOT_CLOSED, fault.fault().rule());
        assertEquals(1, fault.row());
    }

    @Test
    void refusesAFileWhoseQuoteClosesInALaterRow() {
        var fault = unreadable(ImportFiles.of(folder, "x.csv", "a,b\n0,0\n1,\"x\n2,y\n3,\"z\",4\n"));

        assertEquals(ImportRule.QUOTE_NOT_CLOSED, fault.fault().rule());
        assertEquals(2, fault.row());
    }

    @Test
    void refusesOnlyTheRowWithANulCharacter() {
        var rows = ImportFiles.rows(ImportFiles.packaged("nul.csv"));

        assertFalse(rows.get(0).isReadable());
        assertEquals(ImportRule.NUL_CHARACTER, rows.get(0).faults().get(0).rule());
        assertEquals("name", rows.get(0).faults().get(0).column());
        assertTrue(rows.get(1).isReadable());
    }

    @Test
    void refusesAFileOfTooManyColumns() {
        assertEquals(
                ImportRule.TOO_MANY_COLUMNS,
                unreadable(ImportFiles.packaged("columns.csv")).fault().rule());
    }

    @Test
    void refusesColumnsOfOneName() {
        assertEquals(
                ImportRule.COLUMN_TWICE,
                unreadable(ImportFiles.of(folder, "x.csv", "a, a \n1,2\n"))
                        .fault()
                        .rule());
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals(
                ImportRule.FILE_EMPTY,
                unreadable(ImportFiles.of(folder, "x.csv", "")).fault().rule());
    }

    @Test
    void comparesTheCellsOfARowWithTheColumns() {
        var rows = rows("a,b\n1\n1,2,,\n1,2,3\n");

        assertEquals(ImportRule.MISSING_CELLS, rows.get(0).faults().get(0).rule());
        assertTrue(rows.get(0).isReadable());
        assertEquals(List.of(), rows.get(1).faults());
        assertEquals(ImportRule.EXTRA_CELLS, rows.get(2).faults().get(0).rule());
        assertFalse(rows.get(2).isReadable());
    }

    @Test
    void skipsRowsWithoutAValue() {
        var rows = rows(",\n \t, \na,b\n,\n1,2\n\"\",\u200b\n, ,,\n,3\n,,,,\n");

        assertEquals(List.of("1,2", ",3"), rows.stream().map(SourceRow::raw).toList());
        assertEquals(List.of(1L, 2L), rows.stream().map(SourceRow::ordinal).toList());
        assertEquals(
                ImportRule.FILE_EMPTY,
                unreadable(ImportFiles.of(folder, "x.csv", "\n,,\n\n")).fault().rule());
    }

    @Test
    void refusesNamesOfColumnsThatAreTexts() {
        assertEquals(
                ImportRule.TOO_LONG,
                unreadable(ImportFiles.of(folder, "x.csv", "a," + "b".repeat(1_001) + "\n1,2\n"))
                        .fault()
                        .rule());
    }

    @Test
    void limitsCellsAndRows() {
        var file = ImportFiles.of(folder, "x.csv", "a,b\n123456,\n1,2\n1,2\n");
        var rows = ImportFiles.rows(limited(file, Map.of("hubgraph.import.cell-characters", "5")));

        assertEquals(ImportRule.CELL_TOO_LONG, rows.get(0).faults().get(0).rule());
        assertTrue(rows.get(1).isReadable());
        var many = unreadable(limited(file, Map.of("hubgraph.import.rows", "2")));
        assertEquals(ImportRule.TOO_MANY_ROWS, many.fault().rule());
        assertEquals(3, many.row());
        var longRow = ImportFiles.of(folder, "y.csv", "a,b\n1,2\n" + "x".repeat(200_000) + ",2\n");
        assertEquals(
                ImportRule.ROW_TOO_LONG,
                unreadable(limited(longRow, Map.of("hubgraph.import.row-characters", "100000")))
                        .fault()
                        .rule());
    }

    private List<SourceRow> rows(String content) {
        return ImportFiles.rows(ImportFiles.of(folder, "x.csv", content));
    }

    private static SourceFile limited(SourceFile file, Map<String, String> limits) {
        return new SourceFile(file.path(), file.name(), file.options(), ImportFiles.limits(limits));
    }

    private static UnreadableFile unreadable(SourceFile file) {
        return assertThrows(UnreadableFile.class, () -> ImportFiles.rows(file));
    }
}
