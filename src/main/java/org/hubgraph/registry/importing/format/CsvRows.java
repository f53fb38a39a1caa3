package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/** The rows of a CSV or TSV file. The first row has the names of the columns. */
final class CsvRows implements RowReader {
    private static final int LEAST_BUFFERED = 32_768;
    private static final String LINE = "\r\n";

    private final char separator;
    private final ImportLimits limits;
    private final CsvReader<Cells> reader;
    private final Iterator<Cells> records;
    private final Header header;
    private long number;

    CsvRows(Reader text, char separator, ImportLimits limits) {
        this.separator = separator;
        this.limits = limits;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(bufferedCharacters(limits))
                .build(new CellsHandler(limits), text);
        this.records = reader.iterator();
        this.header = new Header(
                read().orElseThrow(() -> new UnreadableFile(ImportRule.FILE_EMPTY, "the file is empty")), limits);
    }

    /** A power of two, because the parser doubles its buffer and does not expect a smaller last step. */
    private static int bufferedCharacters(ImportLimits limits) {
        return Math.max(LEAST_BUFFERED, Integer.highestOneBit(limits.rowCharacters()));
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        var found = read();
        if (found.isPresent() && ++number > limits.rows()) {
            throw new UnreadableFile(
                    ImportRule.TOO_MANY_ROWS, "the file has more than " + limits.rows() + " rows", number);
        }
        return found.map(this::row);
    }

    /** The next record that has a value. Spreadsheets write rows without one as separators only. */
    private Optional<Cells> read() {
        try {
            while (records.hasNext()) {
                var cells = records.next();
                if (!cells.isBlank()) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (CsvParseException broken) {
            throw broken(broken);
        }
    }

    private UnreadableFile broken(CsvParseException broken) {
        long row = header == null ? 0 : number + 1;
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        if (cause instanceof UnreadableFile encoding) {
            return encoding;
        }
        String message = String.valueOf(cause.getMessage());
        if (message.contains("buffer")) {
            return new UnreadableFile(
                    ImportRule.ROW_TOO_LONG,
                    "a cell has more than " + bufferedCharacters(limits)
                            + " characters; perhaps a quotation mark is never closed",
                    row);
        }
        return new UnreadableFile(
                ImportRule.QUOTE_NOT_CLOSED,
                message.contains("closing quote")
                        ? "characters follow a closing quotation mark; perhaps an earlier one is missing"
                        : "a quotation mark is never closed",
                row);
    }

    private SourceRow row(Cells cells) {
        var faults = new ArrayList<ImportFault>(cells.faults().size());
        cells.faults().forEach(fault -> faults.add(fault.fault().inColumn(header.name(fault.column()))));
        header.compare(cells.values(), faults);
        return new SourceRow(
                number,
                "",
                number,
                content(cells.values()),
                header.columns(),
                raw(cells.values()),
                List.copyOf(faults));
    }

    private ObjectNode content(List<String> cells) {
        var content = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(cells.size(), header.names().size()); i++) {
            if (!cells.get(i).isEmpty()) {
                content.put(header.names().get(i), cells.get(i));
            }
        }
        return content;
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public String head(String table) {
        return raw(header.names()) + LINE;
    }

    @Override
    public String separator(String table, String next) {
        return LINE;
    }

    @Override
    public String tail(String table) {
        return LINE;
    }

    private String raw(List<String> cells) {
        return DelimitedText.row(cells, separator);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
