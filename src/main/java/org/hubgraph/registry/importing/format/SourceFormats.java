package org.hubgraph.registry.importing.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises formats of text files. */
final class SourceFormats {
    private static final Pattern FEATURES = Pattern.compile("\"type\"\\s*:\\s*\"FeatureCollection\"");
    /** A line that is a whole object, and a next line that begins one. */
    private static final Pattern OBJECT_LINES = Pattern.compile("\\{[^\\n]*}[ \\t\\r]*+\\n\\s*+\\{.*", Pattern.DOTALL);

    private SourceFormats() {}

    /** @param name of a file, in lower case */
    static Optional<SourceFormat> named(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> Optional.of(SourceFormat.CSV);
            case "tsv", "tab" -> Optional.of(SourceFormat.TSV);
            case "json" -> Optional.of(SourceFormat.JSON);
            case "jsonl", "ndjson" -> Optional.of(SourceFormat.JSON_LINES);
            case "geojson" -> Optional.of(SourceFormat.GEOJSON);
            case "xlsx" -> Optional.of(SourceFormat.XLSX);
            default -> Optional.empty();
        };
    }

    /**
     * @param name of any case
     * @param sample the beginning of the text, without byte order mark
     */
    static SourceFormat recognised(String name, String sample) {
        var named = named(name.toLowerCase(Locale.ROOT));
        String text = sample.stripLeading();
        if (named.isPresent() && named.get() != SourceFormat.JSON) {
            return named.get();
        }
        if (FEATURES.matcher(text).find() && text.startsWith("{")) {
            return SourceFormat.GEOJSON;
        }
        if (text.startsWith("{") && OBJECT_LINES.matcher(text).matches()) {
            return SourceFormat.JSON_LINES;
        }
        return text.startsWith("{") || text.startsWith("[") ? SourceFormat.JSON : named.orElse(SourceFormat.CSV);
    }
}
