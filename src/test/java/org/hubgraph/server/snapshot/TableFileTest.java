package org.hubgraph.server.snapshot;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.snapshot.SnapshotFile;
import org.hubgraph.server.list.ListFormat;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableFileTest {
    @Test
    void aSpreadsheetHasOnlySoManyRows() {
        TableFile.requireFits(table(1_048_575), ListFormat.XLSX);
        TableFile.requireFits(table(1_048_576), ListFormat.CSV);

        var refused = assertThrows(Invalid.class, () -> TableFile.requireFits(table(1_048_576), ListFormat.XLSX));
        assertTrue(refused.getMessage().contains("1048576 rows"), refused.getMessage());
    }

    private static SnapshotFile table(long rows) {
        return new SnapshotFile("tenants.jsonl", rows, "", List.of("id"));
    }
}
