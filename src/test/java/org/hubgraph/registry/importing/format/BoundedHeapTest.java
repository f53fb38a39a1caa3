package org.hubgraph.registry.importing.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files of any size are read with a bounded heap. */
class BoundedHeapTest {
    private static final int ROWS = Repetitions.of("hubgraph.rows", 20_000, 200_000);
    private static final int NAMES = 600_000;
    private static final String TEXT = "x".repeat(480);

    @TempDir
    Path folder;

    /** Files of 15 megabytes, or of 100: what is retained is a tenth at most. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x.csv;'id,text\n';'%d,%s\n';''",
                "x.jsonl;'';'{\"id\":%d,\"text\":\"%s\"}\n';''",
                "x.json;'[{}';',{\"id\":%d,\"text\":\"%s\"}\n';']'"
            })
    void retainsNoRows(String name, String head, String row, String tail) throws IOException {
        var file = write(name, head, row, tail);
        var source = new SourceFile(file, name, SourceOptions.detected(), ImportFiles.limits(Map.of()));
        long read = 0;
        long early = 0;

        try (var rows = source.rows()) {
            while (rows.next().isPresent()) {
                read++;
                if (read == ROWS / 20) {
                    early = used();
                }
            }
            assertTrue(used() - early < Files.size(file) / 10);
        }

        assertEquals(name.equals("x.json") ? ROWS + 1 : ROWS, read);
    }

    @Test
    void retainsNoNamesOfTheObjectAroundTheRows() throws IOException {
        var file = folder.resolve("names.json");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("{");
            for (int i = 0; i < NAMES; i++) {
                writer.write("\"a" + i + "\":0,");
            }
            writer.write("\"rows\":[{\"id\":1}]}");
        }
        var source = new SourceFile(file, "names.json", SourceOptions.detected(), ImportFiles.limits(Map.of()));
        long before = used();

        try (var rows = source.rows()) {
            assertTrue(rows.next().isPresent());
            long retained = used() - before;
            assertTrue(retained < NAMES * 30L, retained + " bytes");
        }
    }

    private Path write(String name, String head, String row, String tail) throws IOException {
        var file = folder.resolve(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(head);
            for (int i = 0; i < ROWS; i++) {
                writer.write(row.formatted(i, TEXT));
            }
            writer.write(tail);
        }
        assertTrue(Files.size(file) > ROWS * 480L);
        return file;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
