package org.hubgraph.registry.importing.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes small workbooks of Office Open XML. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    /** A workbook with one sheet. Cells of style 1 are dates; those of 2 have five digits, of 3 a year, of 4 a month. */
    public static byte[] of(String rows) throws IOException {
        return of(Map.of("Sheet1", rows));
    }

    /** @param sheets the rows by the name of the sheet; those whose name begins with "hidden" are hidden */
    static byte[] of(Map<String, String> sheets) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var types = new StringBuilder();
        var list = new StringBuilder();
        var relations = new StringBuilder();
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            String part = "worksheets/sheet" + number + ".xml";
            types.append("<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
            list.append("<sheet name=\"" + sheet.getKey() + "\""
                    + (sheet.getKey().startsWith("hidden") ? " state=\"hidden\"" : "") + " sheetId=\"" + number
                    + "\" r:id=\"rId" + number + "\"/>");
            relations.append("<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS + "/worksheet\" Target=\""
                    + part + "\"/>");
            parts.put(
                    "xl/" + part,
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/"
                        + "workbook.xml\" ContentType=\"" + TYPE
                        + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\""
                        + " ContentType=\"" + TYPE + "styles+xml\"/>" + types + "</Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + list
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\"/><numFmt numFmtId=\"166\" formatCode=\"mmm yyyy\"/>"
                        + "</numFmts><cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** The same workbook with other parts, which replace those of the same names. */
    static byte[] with(byte[] workbook, Map<String, String> others) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        parts.putAll(others);
        return zip(parts);
    }

    /** A row of texts. */
    public static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(
                    "<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return row + "</row>";
    }
}
