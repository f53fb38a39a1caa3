package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Workbooks that would need any amount of memory, in all the ways in which XML and archives can be written. */
class WorkbookArchiveTest {
    private static final String HEADER = Workbooks.row(1, "name", "founded");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String FAR_CELL = "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>";
    /** More than any spreadsheet has in a row. */
    private static final int CELLS = 20_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ2\"/>",
                "<c r='ZZZZZZ2'/>",
                "<c\tr=\"ZZZZZZ2\"/>",
                "<c\nr=\"ZZZZZZ2\"/>",
                "<c s=\"1\"\r\n  r = \"ZZZZZZ2\"></c>",
                "<c t='>' r='ZZZZZZ2'/>",
                "<c r=\"&#90;&#90;&#90;&#90;&#90;&#90;2\"/>",
                "<x:c xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"ZZZZZZ2\"/>",
                "<!-- ]]> --><c r=\"AAAA2\"/>"
            })
    void cellsBeyondTheLastColumnAreRefused(String cell) throws IOException {
        assertEquals(
                ImportRule.TOO_MANY_COLUMNS,
                fault(HEADER + "<row>" + cell + "</row>").rule());
    }

    @Test
    void rowsOfTooManyCellsAreRefused() throws IOException {
        assertEquals(
                "a row of the workbook has more than 16384 cells",
                fault(HEADER + "<row>" + "<c/>".repeat(CELLS) + "</row>").message());
        // The reader ends a row with the first end tag.
        String half = "<c></c>".repeat(CELLS / 2);
        assertEquals(
                ImportRule.TOO_MANY_COLUMNS,
                fault(HEADER + "<row>" + half + "<row>" + half + "</row></row>").rule());
    }

    @Test
    void longTextsAreRefused() throws IOException {
        String text = random(2_000_000);
        String part = "<r><t>" + text.substring(0, 100_000) + "</t></r>";

        for (String cell : List.of(
                "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>",
                "<c t=\"inlineStr\"><is>" + part.repeat(20) + "</is></c>",
                "<c t=\"inlineStr\"><is><t><![CDATA[" + text + "]]></t></is></c>",
                "<c t=\"inlineStr\"><is>" + (part + "<c/>").repeat(20) + "</is></c>",
                "<c><f>" + text + "</f><v>1</v></c>")) {
            var fault = fault(HEADER + "<row>" + cell + "</row>");
            assertEquals("a cell of the workbook has more than 100000 characters", fault.message());
        }
    }

    @Test
    void longRowsAreRefused() throws IOException {
        String cell = "<c t=\"inlineStr\"><is><t>" + random(90_000) + "</t></is></c>";

        assertEquals(
                ImportRule.ROW_TOO_LONG,
                fault(HEADER + "<row>" + cell.repeat(200) + "</row>").rule());
    }

    @Test
    void deepElementsAreRefused() throws IOException {
        assertEquals(
                ImportRule.NESTED_TOO_DEEP,
                fault(HEADER + "<row>" + "<a>".repeat(2_000) + "</a>".repeat(2_000) + "</row>")
                        .rule());
    }

    /** The library finds parts by what other parts say of them. */
    @Test
    void partsOfAnyNameAreVerified() throws IOException {
        byte[] workbook = Workbooks.of(HEADER);
        String sheet = "<worksheet><sheetData>" + HEADER + FAR_CELL + "</sheetData></worksheet>";

        assertEquals(
                ImportRule.TOO_MANY_COLUMNS,
                fault(Workbooks.with(
                                workbook,
                                Map.of(
                                        "xl/data.bin",
                                        sheet,
                                        "xl/_rels/workbook.xml.rels",
                                        "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\""
                                                + "worksheet\" Target=\"data.bin\"/></Relationships>")))
                        .rule());
        assertEquals(
                ImportRule.ARCHIVE_TOO_LARGE,
                fault(Workbooks.with(workbook, Map.of("xl/strings", "<sst>" + "<si/>".repeat(6_000_000) + "</sst>")))
                        .rule());
    }

    @Test
    void onePartHasOneNameAndOneEncoding() throws IOException {
        byte[] workbook = Workbooks.of(HEADER);

        assertEquals(
                "the workbook has the part xl/STYLES.xml twice",
                fault(Workbooks.with(workbook, Map.of("xl/STYLES.xml", "<a/>"))).message());
        for (String wide : List.of("\0<\0a\0/\0>", "<\0a\0/\0>\0", " \0<\0a\0", "\0\0\0<\0\0\0a")) {
            var fault = fault(Workbooks.with(workbook, Map.of("xl/x.bin", wide)));
            assertEquals("the part xl/x.bin of the workbook is not in UTF-8", fault.message());
        }
        assertEquals(
                "the workbook has a document type declaration",
                fault(Workbooks.with(workbook, Map.of("xl/x.bin", "\uFEFF\n<!DOCTYPE a []><a/>")))
                        .message());
    }

    @Test
    void whatIsHarmlessIsRead() throws IOException {
        String chain = "<calcChain>" + "<c r=\"A1\"/>".repeat(CELLS) + "</calcChain>";
        String rows =
                HEADER + "<!-- <c r=\"ZZZZZZ2\"> --><row><c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[<c r=\"ZZZZZZ2"
                        + "\">]]></t></is></c></row>" + "<row><c r='XFD3'/></row>" + "<row><c/></row>".repeat(CELLS);
        byte[] workbook = Workbooks.with(
                Workbooks.of(rows),
                Map.of("xl/calcChain.xml", chain, "xl/media/image1.png", "\u0089PNG<\"" + "x".repeat(900_000)));

        var read = ImportFiles.rows(ImportFiles.of(folder, "x.xlsx", workbook));

        assertEquals("\"<c r=\"\"ZZZZZZ2\"\">\"", read.get(0).raw());
    }

    @Test
    void whatIsHeldUntilTheEndIsCounted() {
        assertEquals(0, listed("<worksheet><row><c><f>A1</f><v>1</v></c></row></worksheet>"));
        assertEquals("<f ref='A1:A9'>A1</f>".length(), listed("<row><c><f ref='A1:A9'>A1</f></c></row>"));
        assertEquals("<si><t>text</t></si><x:si/>".length(), listed("<sst><si><t>text</t></si><x:si/>text</sst>"));
    }

    private static long listed(String xml) {
        var scan = new WorkbookScan(ImportFiles.limits(Map.of()));
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        scan.follow(bytes, bytes.length);
        assertTrue(scan.isXml());
        return scan.listedBytes();
    }

    private static String random(int length) {
        byte[] bytes = new byte[length / 2];
        new Random(1).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private ImportFault fault(String rows) throws IOException {
        return fault(Workbooks.of(rows));
    }

    private ImportFault fault(byte[] workbook) {
        var file = ImportFiles.of(folder, "x.xlsx", workbook);
        var fault =
                assertThrows(UnreadableFile.class, () -> ImportFiles.rows(file)).fault();
        assertFalse(fault.message().contains("\n"));
        return fault;
    }
}
