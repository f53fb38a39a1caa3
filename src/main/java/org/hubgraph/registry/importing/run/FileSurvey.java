package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** @throws UnreadableFile if the file cannot be read to its end */
    static FileSurvey of(SourceFile file, Mapping mapping) throws IOException {
        var counts = new HashMap<String, Long>();
        long rows = 0;
        try (RowReader reader = file.rows()) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows++;
                var read = mapping.columns(row.get().table());
                row.get().content().fieldNames().forEachRemaining(column -> {
                    if (!read.contains(column) && (counts.size() < MOST_UNUSED || counts.containsKey(column))) {
                        counts.merge(column, 1L, Long::sum);
                    }
                });
            }
        }
        var unused = new TreeMap<String, Long>();
        counts.forEach((column, filled) -> unused.merge(DisplayText.of(column), filled, Long::sum));
        return new FileSurvey(rows, unused);
    }
}
