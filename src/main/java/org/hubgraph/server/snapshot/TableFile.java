package org.hubgraph.server.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.snapshot.SnapshotArchive;
import org.hubgraph.registry.snapshot.SnapshotFile;
import org.hubgraph.server.list.ListFormat;
import org.hubgraph.server.list.Rows;

/** One file of a snapshot in another format. */
final class TableFile {
    private static final int ROWS_AT_ONCE = 500;

    /** Of a sheet (ISO/IEC 29500), without the header. */
    private static final int MOST_SPREADSHEET_ROWS = 1_048_575;

    private TableFile() {}

    /** @throws Invalid if spreadsheet programs could not read all rows */
    static void requireFits(SnapshotFile file, ListFormat format) {
        if (format == ListFormat.XLSX && file.rows() > MOST_SPREADSHEET_ROWS) {
            throw new Invalid("This table has " + file.rows() + " rows, but a spreadsheet has at most "
                    + MOST_SPREADSHEET_ROWS + " below its header. Take it as csv or jsonl.");
        }
    }

    /** @param out is closed */
    static void write(SnapshotArchive snapshot, SnapshotFile file, ListFormat format, OutputStream out)
            throws IOException {
        String name = file.name().substring(0, file.name().indexOf('.'));
        var rows = Rows.of(format, file.fields().stream().map(List::of).toList(), name);
        int waiting = 0;
        try (out;
                var lines = snapshot.lines(file.name())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(Rows.parsed(line.getBytes(StandardCharsets.UTF_8)));
                waiting++;
                if (waiting == ROWS_AT_ONCE) {
                    out.write(rows.take());
                    waiting = 0;
                }
            }
            rows.end();
            out.write(rows.take());
        }
    }
}
