package org.hubgraph.registry.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Writes the rows of one table as JSON Lines, sorted by their keys. */
final class TableWriter {
    private static final int FETCHED_AT_ONCE = 1_000;

    private final SnapshotTable table;
    private final List<SnapshotColumn> columns;

    TableWriter(SnapshotTable table, List<SnapshotColumn> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** @param out is not closed */
    SnapshotFile write(Connection connection, OutputStream out) throws SQLException, IOException {
        var hashed = new HashedOutput(out);
        long rows = 0;
        String names = columns.stream().map(SnapshotColumn::name).collect(Collectors.joining(", "));
        try (var query = connection.prepareStatement(
                "select " + names + " from " + table.table() + " order by " + table.key())) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (var row = query.executeQuery();
                    var lines = SnapshotColumn.JSON
                            .writer()
                            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                            .withRootValueSeparator("\n")
                            .writeValues(hashed)) {
                while (row.next()) {
                    write(row, lines);
                    rows++;
                }
            }
        }
        if (rows > 0) {
            hashed.write('\n');
        }
        return new SnapshotFile(
                table.fileName() + ".jsonl",
                rows,
                HexFormat.of().formatHex(hashed.digest()),
                columns.stream().map(SnapshotColumn::field).toList());
    }

    private void write(ResultSet row, SequenceWriter lines) throws SQLException, IOException {
        var line = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            line.set(columns.get(i).field(), columns.get(i).value(row, i + 1));
        }
        lines.write(line);
    }
}
