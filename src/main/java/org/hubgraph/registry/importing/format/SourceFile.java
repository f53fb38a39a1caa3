package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
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
        var content = SourceContent.open(path, name, options, limits);
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
        var start = Start.of(input, options.encoding());
        input.skipNBytes(start.mark().length());
        var text = new StrictReader(input, start.encoding(), start.mark().length());
        var format = format(file, start);
        if (options.format() == null) {
            OtherFormats.refuseMarkup(start.sample());
        }
        return switch (format) {
            case CSV -> csv(text, start.sample());
            case TSV -> new CsvRows(text, '\t', limits);
            case JSON -> new JsonRows(text, options.tables(), false, limits);
            case JSON_LINES -> new JsonLinesRows(text, limits);
            case GEOJSON -> new JsonRows(text, List.of("features"), true, limits);
            case XLSX ->
                throw new UnreadableFile(ImportRule.FORMAT_UNKNOWN, "the file is not a spreadsheet of Office Open XML");
        };
    }

    private RowReader csv(Reader text, String sample) throws IOException {
        // Excel writes and reads a first line that only names the separator.
        var named = Separators.named(sample);
        if (named.isEmpty()) {
            return new CsvRows(text, separator(sample), limits);
        }
        for (int i = 0; i < named.get().length(); i++) {
            text.read();
        }
        return new CsvRows(text, options.separator() == null ? named.get().separator() : options.separator(), limits);
    }

    private SourceFormat format(String file, Start start) {
        return options.format() != null ? options.format() : SourceFormats.recognised(file, start.sample());
    }

    /**
     * The beginning of a text file, which is read again.
     *
     * @param sample without the mark
     */
    private record Start(ByteOrderMark mark, Charset encoding, String sample) {
        static Start of(InputStream input, Charset said) throws IOException {
            input.mark(INSPECTED_BYTES);
            byte[] start = input.readNBytes(INSPECTED_BYTES);
            input.reset();
            if (SourceContent.isArchive(start)) {
                throw new UnreadableFile(ImportRule.ARCHIVE_CONTENT, "the archive contains another archive");
            }
            OtherFormats.refuse(start);
            var mark = ByteOrderMark.of(start);
            var encoding = mark.encoding(said, start);
            return new Start(mark, encoding, new String(start, mark.length(), start.length - mark.length(), encoding));
        }
    }

    /**
     * A stream for rows in the form of this file: in its encoding, with a byte order mark if it has one. JSON may contain
     * every character in every encoding, so it is written in UTF-8, which its mark tells.
     */
    public PrintStream writer(OutputStream out) throws IOException {
        var content = SourceContent.open(path, name, options, limits);
        if (content.workbook()) {
            return new PrintStream(out, false, StandardCharsets.UTF_8);
        }
        try (var input = content.stream()) {
            var start = Start.of(input, options.encoding());
            var format = format(content.name(), start);
            boolean delimited = format == SourceFormat.CSV || format == SourceFormat.TSV;
            boolean other = !start.encoding().equals(StandardCharsets.UTF_8);
            var text = new PrintStream(out, false, delimited ? start.encoding() : StandardCharsets.UTF_8);
            if (start.mark().length() > 0 || !delimited && other) {
                text.print('\uFEFF');
            }
            return text;
        }
    }

    private char separator(String sample) {
        return options.separator() != null ? options.separator() : Separators.mostFrequent(sample);
    }
}
