package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.registry.importing.format.RowReader;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.value.DisplayText;

/**
 * What is in a file, read once to its end before anything of it is imported.
 *
 * @param unused the first 1,000 columns that the mapping does not read, at most 60 characters of each name, with the
 *     number of rows that fill them
 */
record FileSurvey(long rows, Map<String, Long> unused) {
    private static final int MOST_UNUSED = 1_000;
    private static final int SHOWN = 3;

    /** @throws UnreadableFile if the file cannot be read to its end, or if the mapping reads none of its columns */
    static FileSurvey of(SourceFile file, Mapping mapping) throws IOException {
        var counts = new HashMap<String, Long>();
        long rows = 0;
        boolean anyRead = false;
        var tables = new HashSet<String>();
        try (RowReader reader = file.rows()) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows++;
                tables.add(row.get().table());
                var read = mapping.columns(row.get().table());
                anyRead = anyRead
                        || row.get().content().properties().stream().anyMatch(one -> read.contains(one.getKey()));
                row.get().content().fieldNames().forEachRemaining(column -> {
                    if (!read.contains(column) && (counts.size() < MOST_UNUSED || counts.containsKey(column))) {
                        counts.merge(column, 1L, Long::sum);
                    }
                });
            }
            if (rows == 0) {
                tables.add("");
            }
            if (!anyRead) {
                requireColumns(rows, reader.columns(), tables, mapping);
            }
        }
        var unused = new TreeMap<String, Long>();
        counts.forEach((column, filled) -> unused.merge(DisplayText.of(column), filled, Long::sum));
        return new FileSurvey(rows, unused);
    }

    /** Such as those of a spreadsheet with a title above the names of its columns. */
    private static void requireColumns(long rows, List<String> columns, Set<String> tables, Mapping mapping) {
        var read = tables.stream()
                .flatMap(table -> mapping.columns(table).stream())
                .distinct()
                .toList();
        if (read.isEmpty()
                && tables.equals(Set.of(""))
                && rows > 0
                && !mapping.options().tables().isEmpty()) {
            throw new UnreadableFile(
                    ImportRule.COLUMN_MISSING,
                    "the mapping reads only the lists or sheets "
                            + DisplayText.of(String.join(", ", mapping.options().tables()))
                            + ", and the file has none of them");
        }
        if (!columns.isEmpty() && !read.isEmpty() && columns.stream().noneMatch(read::contains)) {
            throw new UnreadableFile(
                    ImportRule.COLUMN_MISSING,
                    "the file has none of the columns that the mapping reads, such as " + some(read)
                            + "; its columns are " + some(columns));
        }
    }

    private static String some(List<String> columns) {
        return columns.stream()
                        .limit(SHOWN)
                        .map(column -> "\"" + DisplayText.of(column) + "\"")
                        .collect(Collectors.joining(", "))
                + (columns.size() > SHOWN ? " …" : "");
    }
}
