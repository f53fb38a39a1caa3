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
 * @param archived names of the data file in an archive that has several, without folder and in any case. One
 *     {@code *} may stand for any characters; the first name that a file has decides.
 */
public record SourceOptions(
        SourceFormat format, Charset encoding, Character separator, List<String> tables, List<String> archived) {
    public SourceOptions(SourceFormat format, Charset encoding, Character separator, List<String> tables) {
        this(format, encoding, separator, tables, List.of());
    }

    /** Recognises everything. */
    public static SourceOptions detected() {
        return new SourceOptions(null, null, null, List.of());
    }

    /** These options, with those of a sender in their place; null for what the sender does not say. */
    public SourceOptions with(SourceFormat otherFormat, Charset otherEncoding) {
        return new SourceOptions(
                otherFormat != null ? otherFormat : format,
                otherEncoding != null ? otherEncoding : encoding,
                separator,
                tables,
                archived);
    }
}
