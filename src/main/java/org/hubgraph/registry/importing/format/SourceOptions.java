package org.hubgraph.registry.importing.format;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How to read a file. What is null is recognised from the file.
 *
 * @param encoding of a text file. Default: that of its byte order mark, otherwise UTF-8.
 * @param separator of the cells of a CSV file. Default: that of comma, semicolon, tab and vertical bar that is most
 *     frequent in the first line outside quotation marks.
 * @param tables the lists to read: paths in a JSON file, such as {@code persons} or {@code data.items}; names of sheets
 *     in a spreadsheet. If empty: the list that is the JSON file itself, or the first sheet.
 */
public record SourceOptions(SourceFormat format, Charset encoding, Character separator, List<String> tables) {
    /** Recognises everything. */
    public static SourceOptions detected() {
        return new SourceOptions(null, null, null, List.of());
    }

    public SourceOptions withFormat(SourceFormat other) {
        return new SourceOptions(other, encoding, separator, tables);
    }
}
