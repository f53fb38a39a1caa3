package org.hubgraph.registry.importing.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.registry.importing.format.ImportFiles;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MappedChunksTest {
    private static final int ROWS = 2_000;
    private static final int MOST_ROWS = 50;
    private static final int MOST_CHARACTERS = 40_000;

    @TempDir
    Path folder;

    @Test
    void endWithTooManyRowsOrTooManyCharacters() throws IOException {
        var chunks = chunks();

        assertEquals(ROWS, chunks.stream().mapToInt(List::size).sum());
        for (var chunk : chunks.subList(0, chunks.size() - 1)) {
            boolean full = chunk.size() == MOST_ROWS;
            assertTrue(full || characters(chunk) > MOST_CHARACTERS, "a chunk ended too early");
            assertTrue(chunk.size() <= MOST_ROWS);
            assertTrue(characters(chunk.subList(0, chunk.size() - 1)) <= MOST_CHARACTERS);
        }
        assertTrue(chunks.stream().anyMatch(chunk -> chunk.size() == MOST_ROWS));
        assertTrue(chunks.stream().anyMatch(chunk -> chunk.size() < MOST_ROWS / 2));
    }

    private List<List<RowImport.Mapped>> chunks() throws IOException {
        var random = new Random(1);
        var text = new StringBuilder("id,name\n");
        for (int row = 1; row <= ROWS; row++) {
            // Stretches of short rows and of long ones.
            text.append(row + "," + "x".repeat(row / 200 % 2 == 0 ? 10 : random.nextInt(10_000)) + "\n");
        }
        var path = Files.writeString(folder.resolve("x.csv"), text);
        var file = new SourceFile(path, "x.csv", SourceOptions.detected(), ImportFiles.limits(Map.of()));
        var found = new ArrayList<List<RowImport.Mapped>>();
        try (var chunks = new MappedChunks(file.rows(), new PlainMapping(), row -> true, MOST_ROWS, MOST_CHARACTERS)) {
            for (var chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
                found.add(chunk);
            }
        }
        return found;
    }

    private static long characters(List<RowImport.Mapped> chunk) {
        return chunk.stream().mapToLong(mapped -> mapped.row().raw().length()).sum();
    }
}
