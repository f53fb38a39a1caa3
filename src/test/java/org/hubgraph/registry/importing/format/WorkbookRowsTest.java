package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookRowsTest {
    private static final String HEADER = Workbooks.row(1, "name", "founded", "amount");

    @TempDir
    Path folder;

    @Test
    void readsTextsNumbersAndDates() throws IOException {
        var rows = rows(HEADER
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Straßenlabor</t></is></c>"
                + "<c r=\"B2\" s=\"1\"><v>36525</v></c><c r=\"C2\"><v>1200000.5</v></c></row>"
                + "<row r=\"3\"></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"C4\"><v>2010</v></c></row>");

        assertEquals(
                List.of(
                        "{\"name\":\"Straßenlabor\",\"founded\":\"1999-12-31\",\"amount\":1200000.5}",
                        "{\"name\":\"true\",\"amount\":2010}"),
                rows.stream().map(row -> row.content().toString()).toList());
        assertEquals("Straßenlabor,1999-12-31,1200000.5", rows.get(0).raw());
        assertEquals(List.of(1L, 2L), rows.stream().map(SourceRow::number).toList());
    }

    /** A spreadsheet stores a number and the day on which a month or year begins. */
    @ParameterizedTest
    @CsvSource({
        "2, 1067, 01067",
        "2, 20095, 20095",
        "2, 1067.5, 1067.5",
        "2, -5, -5",
        "3, 40544, 2011",
        "3, 40575, 2011-02",
        "3, 40600, 2011-02-26",
        "4, 40575, 2011-02",
        "4, 40544, 2011-01",
        "4, 40600, 2011-02-26",
        "1, 40544, 2011-01-01"
    })
    void valuesAreReadAsTheirFormatShowsThem(int style, String stored, String shown) throws IOException {
        var rows = rows(HEADER + "<row r=\"2\"><c r=\"A2\" s=\"" + style + "\"><v>" + stored + "</v></c></row>");

        assertEquals(shown, rows.get(0).content().path("name").asText());
    }

    @Test
    void takesTheComputedValueOfAFormula() throws IOException {
        var rows = rows(HEADER
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://x.example\",\"y\")</f><v>y</v></c>"
                + "<c r=\"B2\"><f>1+1</f></c><c r=\"C2\" t=\"e\"><v>#REF!</v></c></row>");

        assertEquals("{\"name\":\"y\"}", rows.get(0).content().toString());
        assertEquals(
                List.of("FORMULA_ERROR founded", "FORMULA_ERROR amount"),
                rows.get(0).faults().stream()
                        .map(fault -> fault.rule() + " " + fault.column())
                        .toList());
        assertTrue(rows.get(0).isReadable());
    }

    @Test
    void readsTheSheetsThatAreAskedFor() throws IOException {
        var sheets = new TreeMap<>(Map.of(
                "hubs", Workbooks.row(1, "a") + Workbooks.row(2, "1"),
                "people", Workbooks.row(1, "b") + Workbooks.row(2, "2") + Workbooks.row(3, "3")));
        var file = ImportFiles.of(folder, "x.xlsx", Workbooks.of(sheets));
        var options = new SourceOptions(null, null, null, List.of("people", "hubs"));

        assertEquals(
                List.of("people 1", "people 2", "hubs 1"),
                ImportFiles.rows(new SourceFile(file.path(), file.name(), options, file.limits())).stream()
                        .map(SourceRow::label)
                        .toList());
        assertEquals("1", ImportFiles.rows(file).get(0).label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "people,hubs"})
    void refusesAWorkbookWithoutTheSheets(String names) throws IOException {
        var sheets = new TreeMap<>(Map.of(
                "one", Workbooks.row(1, "a") + Workbooks.row(2, "1"),
                "two", Workbooks.row(1, "b") + Workbooks.row(2, "2")));
        var file = ImportFiles.of(folder, "x.xlsx", Workbooks.of(sheets));
        var options = new SourceOptions(null, null, null, List.of(names.split(",")));
        var asked = new SourceFile(file.path(), file.name(), options, file.limits());

        var fault = assertThrows(UnreadableFile.class, () -> ImportFiles.rows(asked));
        assertEquals(ImportRule.COLUMN_MISSING, fault.fault().rule());
    }

    @Test
    void readsTheFirstSheetThatIsNotHidden() throws IOException {
        var sheets = new TreeMap<>(Map.of(
                "hidden notes", Workbooks.row(1, "note"), "tenants", Workbooks.row(1, "a") + Workbooks.row(2, "1")));
        var only = Map.of("hidden", Workbooks.row(1, "a") + Workbooks.row(2, "2"));

        assertEquals(
                "1",
                ImportFiles.rows(ImportFiles.of(folder, "x.xlsx", Workbooks.of(sheets)))
                        .get(0)
                        .raw());
        assertEquals(
                "2",
                ImportFiles.rows(ImportFiles.of(folder, "y.xlsx", Workbooks.of(only)))
                        .get(0)
                        .raw());
    }

    @Test
    void numbersBeyondTheCalendarAndBeyondAllBoundsStayNumbers() throws IOException {
        var text = new StringBuilder(HEADER);
        for (String number : List.of("0.5", "-5", "1e999999999", "1e-999999999", "123456789012345678")) {
            text.append("<row><c s=\"1\"><v>" + number + "</v></c><c><v>" + number + "</v></c></row>");
        }

        assertEquals(
                List.of(
                        "0.5,0.5",
                        "-5,-5",
                        "1E+999999999,1E+999999999",
                        "1E-999999999,1E-999999999",
                        "123456789012345678,123456789012345678"),
                rows(text.toString()).stream().map(SourceRow::raw).toList());
    }

    @Test
    void refusesRowsWithExtraCells() throws IOException {
        var rows = rows(Workbooks.row(1, "a") + Workbooks.row(2, "1", "2"));

        assertFalse(rows.get(0).isReadable());
        assertEquals(ImportRule.EXTRA_CELLS, rows.get(0).faults().get(0).rule());
    }

    @Test
    void refusesWhatCannotBeReadWithABoundedHeap() throws IOException {
        assertEquals(ImportRule.TOO_MANY_COLUMNS, rule(HEADER + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"));
        assertEquals(ImportRule.ARCHIVE_TOO_LARGE, rule(HEADER + " ".repeat(30_000_000)));
        assertEquals(ImportRule.FILE_EMPTY, rule(""));
        assertEquals(ImportRule.SYNTAX, rule(HEADER + "<row r=\"2\"><c r=\"A2\"><v>1</row>"));
    }

    @Test
    void formatsOfDatesAreRecognised() {
        for (String date : List.of("yyyy-mm-dd", "m/d/yy", "[$-409]d mmm yyyy", "dd.mm.yyyy hh:mm")) {
            assertTrue(WorkbookCells.isDate(date), date);
        }
        for (String number : List.of("General", "0.00", "#,##0 \"days\"", "[Red]0", "0%")) {
            assertFalse(WorkbookCells.isDate(number), number);
        }
    }

    private List<SourceRow> rows(String rows) throws IOException {
        return ImportFiles.rows(ImportFiles.of(folder, "x.xlsx", Workbooks.of(rows)));
    }

    private ImportRule rule(String rows) throws IOException {
        var file = ImportFiles.of(folder, "x.xlsx", Workbooks.of(rows));
        return assertThrows(UnreadableFile.class, () -> ImportFiles.rows(file))
                .fault()
                .rule();
    }
}
