package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.value.DisplayText;

/**
 * The rows of sheets of a workbook of Office Open XML. The first row of a sheet that is not empty has the names of the
 * columns. Refused rows are written as CSV.
 */
final class WorkbookRows implements RowReader {
    private static final ReadingOptions WITH_FORMATS_AND_ERRORS = new ReadingOptions(true, true);
    private static final char SEPARATOR = ',';
    private static final String LINE = "\r\n";

    private final ImportLimits limits;
    private final ReadableWorkbook workbook;
    private final Iterator<Sheet> sheets;
    private final boolean named;
    private Sheet sheet;
    private Stream<Row> stream = Stream.empty();
    private Iterator<Row> rows = stream.iterator();
    private Header header;
    private long number;
    private long ordinal;
    private boolean ended;

    /** @param names of sheets; empty for the first one */
    WorkbookRows(Path path, List<String> names, ImportLimits limits) throws IOException {
        WorkbookArchive.check(path, limits);
        this.limits = limits;
        this.workbook = attempt(() -> {
            try {
                return new ReadableWorkbook(path.toFile(), WITH_FORMATS_AND_ERRORS);
            } catch (IOException broken) {
                throw damaged(broken);
            }
        });
        this.named = names.size() > 1;
        try {
            this.sheets = attempt(() -> sheets(names)).iterator();
            open();
        } catch (IOException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private List<Sheet> sheets(List<String> names) {
        if (names.isEmpty()) {
            return List.of(first());
        }
        var found = names.stream()
                .map(workbook::findSheet)
                .flatMap(Optional::stream)
                .toList();
        // People rarely name the only sheet.
        if (found.isEmpty() && names.size() == 1 && visible().count() == 1) {
            return List.of(first());
        }
        if (found.isEmpty()) {
            throw new UnreadableFile(
                    ImportRule.COLUMN_MISSING,
                    "the workbook has none of the sheets " + DisplayText.of(String.join(", ", names)));
        }
        return found;
    }

    /** The first sheet that people see. */
    private Sheet first() {
        return visible().findFirst().orElseGet(workbook::getFirstSheet);
    }

    private Stream<Sheet> visible() {
        return workbook.getSheets().filter(one -> one.getVisibility() == SheetVisibility.VISIBLE);
    }

    /** Opens the next sheet and reads its columns. */
    private boolean open() throws IOException {
        stream.close();
        if (!sheets.hasNext()) {
            return false;
        }
        sheet = sheets.next();
        stream = attempt(() -> {
            try {
                return sheet.openStream();
            } catch (IOException broken) {
                throw damaged(broken);
            }
        });
        rows = stream.iterator();
        number = 0;
        header = null;
        var cells = read();
        if (cells.isEmpty()) {
            throw new UnreadableFile(
                    ImportRule.FILE_EMPTY, "the sheet \"" + DisplayText.of(sheet.getName()) + "\" is empty");
        }
        header = new Header(cells.get(), limits);
        return true;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        // The library fails when it is asked again.
        var found = ended ? Optional.<Cells>empty() : read();
        while (found.isEmpty() && !ended) {
            ended = !open();
            found = ended ? found : read();
        }
        if (ended) {
            return Optional.empty();
        }
        if (++ordinal > limits.rows()) {
            throw new UnreadableFile(
                    ImportRule.TOO_MANY_ROWS, "the file has more than " + limits.rows() + " rows", ordinal);
        }
        number++;
        return found.map(this::row);
    }

    /** The next row that is not empty. */
    private Optional<Cells> read() {
        return attempt(() -> {
            while (rows.hasNext()) {
                var cells = WorkbookCells.of(rows.next(), limits);
                if (!cells.isBlank()) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        });
    }

    /** The library reports damaged content by runtime exceptions of many kinds. */
    private <T> T attempt(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableFile known) {
            throw known;
        } catch (RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private UnreadableFile damaged(Exception broken) {
        return new UnreadableFile(
                ImportRule.SYNTAX,
                "the workbook is damaged: " + DisplayText.of(String.valueOf(broken.getMessage())),
                ordinal + 1);
    }

    private SourceRow row(Cells cells) {
        var faults = new ArrayList<ImportFault>(cells.faults().size());
        cells.faults().forEach(fault -> faults.add(fault.fault().inColumn(header.name(fault.column()))));
        header.compareExtra(cells.values(), faults);
        return new SourceRow(
                ordinal,
                named ? sheet.getName() : "",
                number,
                content(cells),
                header.columns(),
                DelimitedText.row(cells.values(), SEPARATOR),
                List.copyOf(faults));
    }

    private ObjectNode content(Cells cells) {
        var content = JsonNodeFactory.instance.objectNode();
        var values = cells.values();
        for (int i = 0; i < Math.min(values.size(), header.names().size()); i++) {
            String name = header.names().get(i);
            if (cells.numbers().get(i)) {
                content.set(name, number(new BigDecimal(values.get(i))));
            } else if (!values.get(i).isEmpty()) {
                content.put(name, values.get(i));
            }
        }
        return content;
    }

    /** A whole number has no exponent when it is used as a text, such as a key. */
    private static JsonNode number(BigDecimal number) {
        var nodes = JsonNodeFactory.instance;
        return number.scale() <= 0 ? nodes.numberNode(number.toBigInteger()) : nodes.numberNode(number);
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public String head(String table) {
        return DelimitedText.row(header.names(), SEPARATOR) + LINE;
    }

    @Override
    public String separator(String table, String next) {
        return LINE;
    }

    @Override
    public String tail(String table) {
        return LINE;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
