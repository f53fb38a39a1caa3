package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/**
 * A file to import, plain or compressed with gzip or ZIP. It is read from its start as often as {@link #rows()} is
 * called, each time with a bounded heap.
 *
 * @param path where the file is
 * @param name the name that its sender gave it; the endings of the name help to recognise the format
 */
public record SourceFile(Path path, String name, SourceOptions options, ImportLimits limits) {
    private static final int INSPECTED_BYTES = 32_768;

    /**
     * Opens the file in front of its first row.
     *
     * @throws UnreadableFile if the format is not known or the beginning of the file cannot be read
     */
    public RowReader rows() throws IOException {
        var content = SourceContent.open(path, name, options.format(), limits);
        if (content.workbook()) {
            return new WorkbookRows(path, options.tables(), limits);
        }
        try {
            return rows(content.name(), content.stream());
        } catch (IOException | RuntimeException failed) {
            content.stream().close();
            throw failed;
        }
    }

    private RowReader rows(String file, InputStream input) throws IOException {
        input.mark(INSPECTED_BYTES);
        byte[] start = input.readNBytes(INSPECTED_BYTES);
        input.reset();
        var mark = ByteOrderMark.of(start);
        Charset encoding = options.encoding() != null ? options.encoding() : mark.encoding(StandardCharsets.UTF_8);
        input.skipNBytes(mark.length());
        var text = new StrictReader(input, encoding, mark.length());
        String sample = new String(start, mark.length(), start.length - mark.length(), encoding);
        var format = options.format() != null ? options.format() : SourceFormats.recognised(file, sample);
        return switch (format) {
            case CSV -> new CsvRows(text, separator(sample), limits);
            case TSV -> new CsvRows(text, '\t', limits);
            case JSON -> new JsonRows(text, options.tables(), false, limits);
            case JSON_LINES -> new JsonLinesRows(text, limits);
            case GEOJSON -> new JsonRows(text, List.of("features"), true, limits);
            case XLSX ->
                throw new UnreadableFile(ImportRule.FORMAT_UNKNOWN, "the file is not a spreadsheet of Office Open XML");
        };
    }

    private char separator(String sample) {
        return options.separator() != null ? options.separator() : Separators.mostFrequent(sample);
    }
}
