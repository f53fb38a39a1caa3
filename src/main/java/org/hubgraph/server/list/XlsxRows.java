package org.hubgraph.server.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A spreadsheet of Office Open XML (ISO/IEC 29500) with one sheet. Texts are written into their cells rather than into a
 * table of shared texts, which would grow with the rows. A text is never a formula, whatever its first character.
 */
final class XlsxRows implements Rows {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONSHIPS = HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "/%s\" Target=\"%s\"/></Relationships>";

    /** The longest text of a cell. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final String CUT = " [cut off: too long for a spreadsheet]";
    /** Spreadsheet programs keep this many digits of a number. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_NAME = 31;
    /** A text that would be read as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final List<List<String>> columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** @param name of the sheet: a GraphQL name */
    XlsxRows(List<List<String>> columns, String name) {
        this.columns = columns;
        String sheet = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name;
        part(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/></Types>");
        part("_rels/.rels", RELATIONSHIPS.formatted("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + sheet
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", RELATIONSHIPS.formatted("worksheet", "worksheets/sheet1.xml"));
        part("xl/worksheets/sheet1.xml", HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        var header = new StringBuilder("<row>");
        Cells.names(columns).forEach(column -> text(header, column));
        write(header.append("</row>").toString());
    }

    /** Begins a part; the last one stays open. */
    private void part(String path, String content) {
        try {
            zip.putNextEntry(new ZipEntry(path));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        write(content);
    }

    private void write(String xml) {
        try {
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void add(JsonNode row) {
        var xml = new StringBuilder("<row>");
        for (var path : columns) {
            cell(xml, Cells.value(row, path));
        }
        write(xml.append("</row>").toString());
    }

    private static void cell(StringBuilder xml, JsonNode value) {
        String text = Cells.text(value);
        if (text.isEmpty()) {
            xml.append("<c/>");
        } else if (value.isBoolean()) {
            xml.append("<c t=\"b\"><v>").append(value.booleanValue() ? 1 : 0).append("</v></c>");
        } else if (value.isNumber() && text.chars().filter(Character::isDigit).count() <= MOST_DIGITS) {
            xml.append("<c><v>").append(text).append("</v></c>");
        } else {
            text(xml, text);
        }
    }

    private static void text(StringBuilder xml, String text) {
        String fitting =
                text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS - CUT.length()) + CUT : text;
        xml.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        ESCAPE.matcher(fitting).replaceAll("_x005F_").codePoints().forEach(point -> append(xml, point));
        xml.append("</t></is></c>");
    }

    private static void append(StringBuilder xml, int point) {
        switch (point) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '\r' -> xml.append("&#13;");
            default -> xml.appendCodePoint(isXml(point) ? point : 0xFFFD);
        }
    }

    /** XML 1.0, section 2.2. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public void end() {
        write("</sheetData></worksheet>");
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
