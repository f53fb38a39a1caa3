package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows of which each cell is short enough, but not all together. */
class LongRowsTest {
    private static final int LONGEST = 1_000;
    private static final int COLUMNS = 20;

    @TempDir
    Path folder;

    @Test
    void areRefusedAlone() throws IOException {
        String header = cells("c", true);
        String fits = cells("x".repeat(LONGEST / COLUMNS), false);
        String tooLong = cells("x".repeat(LONGEST / COLUMNS + 1), false);

        for (var file : List.of(
                ImportFiles.of(folder, "x.csv", bytes(csv(header) + csv(fits) + csv(tooLong) + csv(fits))),
                ImportFiles.of(
                        folder,
                        "x.xlsx",
                        Workbooks.of(sheet(1, header) + sheet(2, fits) + sheet(3, tooLong) + sheet(4, fits))))) {
            var rows = ImportFiles.rows(limited(file));

            assertEquals(3, rows.size(), file.name());
            assertTrue(rows.get(0).isReadable() && rows.get(2).isReadable(), file.name());
            assertFalse(rows.get(1).isReadable(), file.name());
            assertEquals(
                    List.of(ImportRule.ROW_TOO_LONG),
                    rows.get(1).faults().stream().map(ImportFault::rule).toList());
            assertTrue(rows.get(1).raw().length() <= LONGEST + COLUMNS, file.name());
        }
    }

    @Test
    void ofColumnNamesRefuseTheFile() throws IOException {
        String header = cells("c".repeat(LONGEST / COLUMNS), true);
        var file = ImportFiles.of(folder, "x.csv", bytes(csv(header)));

        var refused = assertThrows(UnreadableFile.class, () -> ImportFiles.rows(limited(file)));

        assertEquals(ImportRule.ROW_TOO_LONG, refused.fault().rule());
    }

    private static SourceFile limited(SourceFile file) {
        var limits = ImportFiles.limits(Map.of("hubgraph.import.row-characters", Integer.toString(LONGEST)));
        return new SourceFile(file.path(), file.name(), file.options(), limits);
    }

    private static String cells(String text, boolean numbered) {
        var cells = new String[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            cells[i] = numbered ? text + (char) ('a' + i) : text;
        }
        return String.join(",", cells);
    }

    private static String csv(String cells) {
        return cells + "\n";
    }

    private static String sheet(int number, String cells) {
        return Workbooks.row(number, cells.split(","));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
