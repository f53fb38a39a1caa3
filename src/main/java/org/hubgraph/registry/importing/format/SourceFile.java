package org.hubgraph.registry.importing.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.hubgraph.limit.ImportLimits;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/**
 * A file to import. It is read from its start as often as {@link #rows()} is called, each time with a bounded heap.
 *
 * @param path where the file is
 * @param name the name that its sender gave it; the endings of the name help to recognise the format
 */
public record SourceFile(Path path, String name, SourceOptions options, ImportLimits limits) {
    private static final int INSPECTED_BYTES = 65_536;

    /**
     * Opens the file at its first row.
     *
     * @throws UnreadableFile if the format is not known or the beginning of the file cannot be read
     */
    public RowReader rows() throws IOException {
        InputStream input = new BufferedInputStream(Files.newInputStream(path), INSPECTED_BYTES);
        try {
            return rows(input);
        } catch (IOException | RuntimeException failed) {
            input.close();
            throw failed;
        }
    }

    private RowReader rows(InputStream input) throws IOException {
        input.mark(INSPECTED_BYTES);
        byte[] start = input.readNBytes(INSPECTED_BYTES);
        input.reset();
        var mark = ByteOrderMark.of(start);
        Charset encoding = options.encoding() != null ? options.encoding() : mark.encoding(StandardCharsets.UTF_8);
        input.skipNBytes(mark.length());
        var text = new StrictReader(input, encoding, mark.length());
        String sample = new String(start, mark.length(), start.length - mark.length(), encoding);
        var format = format(sample);
        return switch (format) {
            case CSV -> new CsvRows(text, separator(sample), limits);
            case TSV -> new CsvRows(text, '\t', limits);
            default -> throw new UnreadableFile(ImportRule.FORMAT_UNKNOWN, "the format " + format + " is not read");
        };
    }

    private SourceFormat format(String sample) {
        if (options.format() != null) {
            return options.format();
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? SourceFormat.TSV : SourceFormat.CSV;
    }

    private char separator(String sample) {
        return options.separator() != null ? options.separator() : Separators.mostFrequent(sample);
    }
}
