package org.hubgraph.server.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.hubgraph.registry.snapshot.SnapshotArchive;
import org.hubgraph.registry.snapshot.SnapshotFile;
import org.hubgraph.server.list.ListFormat;
import org.hubgraph.server.list.Rows;

/** One file of a snapshot in another format. */
final class TableFile {
    private static final int ROWS_AT_ONCE = 500;

    private TableFile() {}

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
