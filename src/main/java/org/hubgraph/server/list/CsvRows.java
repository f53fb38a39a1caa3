package org.hubgraph.server.list;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.hubgraph.value.SpreadsheetText;

/**
 * CSV (RFC 4180) in UTF-8 with a header. The file begins with a byte order mark, because spreadsheet programs otherwise
 * read it in the encoding of their system and garble every name that is not ASCII.
 */
final class CsvRows implements Rows {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final List<List<String>> columns;
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    CsvRows(List<List<String>> columns) {
        this.columns = columns;
        text.write(BYTE_ORDER_MARK);
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        writer.writeRecord(Cells.names(columns));
    }

    @Override
    public void add(JsonNode row) {
        writer.writeRecord(
                columns.stream().map(path -> cell(Cells.value(row, path))).toList());
    }

    private static String cell(JsonNode value) {
        String cell = Cells.text(value);
        return value.isTextual() ? SpreadsheetText.harmless(cell) : cell;
    }

    @Override
    public void end() {}

    @Override
    public byte[] take() {
        try {
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] taken = text.toString().getBytes(StandardCharsets.UTF_8);
        text.getBuffer().setLength(0);
        return taken;
    }
}
