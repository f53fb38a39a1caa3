package org.hubgraph.registry.snapshot;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Inserts the rows of one file into its table, many with each statement. */
final class TableReader {
    private static final int ROWS_OF_STATEMENT = 50;

    private final SnapshotTable table;
    private final List<SnapshotColumn> columns;
    private final Connection connection;
    private final LongConsumer progress;
    /** References to rows of the same table, which may come later. */
    private final Map<UUID, UUID> ownReferences = new LinkedHashMap<>();

    /** @param progress receives the number of rows of each insertion */
    TableReader(SnapshotTable table, List<SnapshotColumn> columns, Connection connection, LongConsumer progress) {
        this.table = table;
        this.columns = columns;
        this.connection = connection;
        this.progress = progress;
    }

    /** @throws UnfitSnapshot if the file has other fields than the table, or another number of rows than the manifest says */
    void read(SnapshotArchive archive, SnapshotFile file) throws SQLException, IOException {
        var fields = columns.stream().map(SnapshotColumn::field).toList();
        if (!fields.equals(file.fields())) {
            throw new UnfitSnapshot("its file " + file.name() + " has other fields than this server: " + file.fields()
                    + " instead of " + fields);
        }
        try (var lines = archive.lines(file.name());
                var full = connection.prepareStatement(insert(ROWS_OF_STATEMENT))) {
            var rows = new ArrayList<JsonNode>();
            long count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(row(line, file));
                count++;
                if (rows.size() == ROWS_OF_STATEMENT) {
                    insert(rows, full);
                    rows.clear();
                }
            }
            if (!rows.isEmpty()) {
                try (var last = connection.prepareStatement(insert(rows.size()))) {
                    insert(rows, last);
                }
            }
            if (count != file.rows()) {
                throw new UnfitSnapshot(
                        "its file " + file.name() + " has " + count + " rows, but the manifest says " + file.rows());
            }
        }
        if (!ownReferences.isEmpty()) {
            refer();
        }
    }

    private static JsonNode row(String line, SnapshotFile file) {
        try {
            var row = SnapshotColumn.JSON.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JsonProcessingException malformed) {
            // The message below names the file.
        }
        throw new UnfitSnapshot("its file " + file.name() + " has a line that is no JSON object");
    }

    private String insert(int rows) {
        String names = columns.stream().map(SnapshotColumn::name).collect(Collectors.joining(", "));
        String row = columns.stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
        return "insert into " + table.table() + " (" + names + ") values "
                + String.join(", ", Collections.nCopies(rows, row));
    }

    private void insert(List<JsonNode> rows, PreparedStatement statement) throws SQLException {
        int index = 0;
        for (JsonNode row : rows) {
            for (var column : columns) {
                var value = row.get(column.field());
                index++;
                boolean own = table.ownReference().filter(column.name()::equals).isPresent();
                if (own && value != null && !value.isNull()) {
                    ownReferences.put(
                            SnapshotColumn.key(row.get("id").textValue()), SnapshotColumn.key(value.textValue()));
                    value = null;
                }
                column.set(statement, index, value, connection);
            }
        }
        statement.executeUpdate();
        progress.accept(rows.size());
    }

    private void refer() throws SQLException {
        try (var update = connection.prepareStatement(
                "update " + table.table() + " set " + table.ownReference().orElseThrow() + " = ? where id = ?")) {
            for (var reference : ownReferences.entrySet()) {
                update.setObject(1, reference.getValue());
                update.setObject(2, reference.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
